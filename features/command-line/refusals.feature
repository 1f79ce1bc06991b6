Feature: Files the command line refuses
  Whatever a file holds, the answer is a message with a remedy, never a crash and never half a
  result.

  Rule: nothing comes of a file that cannot be read

    Scenario Outline: A profile that is none
      Given a profile that is <fault>
      When `stratkit recommend acme.stratkit.yaml -o strategy.md` is run
      Then the exit code is 2
      And nothing is written
      And the standard error says "<said>"
      And the standard error says "help: "

      Examples:
        | fault                          | said                    |
        | missing                        | there is no such file   |
        | a folder                       | not a regular file      |
        | empty                          | the file is empty       |
        | not UTF-8                      | the file is not UTF-8   |
        | larger than 50 MB              | the file has more than  |
        | an alias bomb                  | is used                 |
        | nested 100,000 levels deep     | nested                  |
        | a picture                      | the file is not UTF-8   |
        | coloured by control characters | control character       |

    Scenario: The same from a pipe
      Given a profile that is larger than 50 MB
      When the profile is piped into `stratkit recommend -`
      Then the exit code is 2
      And the standard error says "the file has more than"
      And nothing is written

    Scenario: Nothing in a refused file reaches the terminal as a command
      Given a profile that is coloured by control characters
      When `stratkit profile check acme.stratkit.yaml` is run
      Then the exit code is 1
      And no colours are used

  Rule: companies to measure on are read with the same care

    Scenario: A term nobody knows
      Given the file "ours.yaml" reads
        """
        cases:
          - id: velbeck
            company: Velbeck
            profile: {sells_to: businesses}
            expected_core: [trade-fiar]
        """
      When `stratkit evaluate ours.yaml` is run
      Then the exit code is 2
      And the standard error says "did you mean `trade-fair`?"
      And nothing is written
