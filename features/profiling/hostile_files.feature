Feature: A file that is no profile, or means harm
  A profile may come from anywhere. What cannot be read is refused with a clear word, before
  it costs time or memory, and nothing is left behind.

  Rule: what cannot be read is refused at the door

    Scenario Outline: Files that are no profile
      Given a profile that is <fault>
      When the profile is checked
      Then these faults are reported, each with its place and a remedy
        | fault  | remedy   |
        | <said> | <remedy> |

      Examples:
        | fault                      | said                      | remedy           |
        | empty                      | the file is empty         | fill it          |
        | not UTF-8                  | the file is not UTF-8     | save the file as |
        | larger than 50 MB          | the file has more than    | split it         |
        | nested 100,000 levels deep | nested                    |                  |
        | a picture                  | the file is not UTF-8     | save the file as |

  Rule: a profile holds answers and nothing that acts

    Scenario: A tag that would run a program
      Given a profile that reads
        """
        sells_to: businesses
        name: !!python/object/apply:os.system ["touch harmed"]
        """
      When the profile is checked
      Then these faults are reported, each with its place and a remedy
        | line | fault       | remedy            |
        | 2    | the tag     | leave the tag out |

    Scenario: Values that refer to each other
      Given a profile that reads
        """
        sells_to: &who businesses
        name: *who
        """
      When the profile is checked
      Then these faults are reported, each with its place and a remedy
        | line | fault                     | remedy              |
        | 1    | the anchor `who` is used  | write the value out |
        | 2    | the alias `who` is used   | write the value out |

    Scenario: A list where a profile should be
      Given a profile that reads
        """
        - sells_to: businesses
        """
      When the profile is checked
      Then these faults are reported, each with its place and a remedy
        | line | fault                             | remedy          |
        | 1    | expected the fields of a profile  | field: answer   |

    Scenario: A line that is no YAML
      Given a profile that reads
        """
        sells_to: businesses
        product: [bread
        """
      When the profile is checked
      Then these faults are reported, each with its place and a remedy
        | fault             | remedy          |
        | not valid YAML    | bracket         |

  Rule: text from a profile never commands a terminal

    Scenario: Escape sequences in a name and in a text
      Given a profile that reads
        """
        name: "\e[31mAcme\e]0;mine\a"
        sells_to: businesses
        product: "\e[5msteel"
        """
      When the profile is checked
      Then these faults are reported, each with its place and a remedy
        | line | fault             | remedy    |
        | 1    | control character | delete it |
        | 3    | control character | delete it |
