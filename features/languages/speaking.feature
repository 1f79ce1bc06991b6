Feature: Everything is said in the language of the user
  People read their own language throughout, programs read the same words in every language.

  Rule: numbers are written as the language writes them

    Scenario Outline: Decimals and shares
      When `stratkit explain --example it-consultancy linkedin --lang <language>` is run
      Then the output says "<fit>"

      Examples:
        | language | fit       |
        | en       | ● core +  |
        | pl       | ● kluczowe + |
        | ru       | ● ключевое + |

  Rule: faults are told in the language too

    Scenario Outline: A word that is no answer
      Given the file "acme.yaml" reads
        """
        sells_to: busineses
        """
      When `stratkit profile check acme.yaml --lang <language>` is run
      Then the exit code is 1
      And the output says "<message>"
      And the output says "<help>"
      And the output says "<count>"

      Examples:
        | language | message                                            | help                              | count               |
        | en       | error[SK802]: `busineses` is not an answer to      | = help: did you mean `businesses`? | 1 error in acme.yaml |
        | pl       | błąd[SK802]: `busineses` nie jest odpowiedzią na   | = rada: czy chodziło o `businesses`? | acme.yaml: 1 błąd   |
        | ru       | ошибка[SK802]: `busineses` — не ответ на           | = совет: вы имели в виду `businesses`? | acme.yaml: 1 ошибка |

    Scenario Outline: A command that does not exist
      When `stratkit recomend --lang <language>` is run
      Then the exit code is 2
      And the standard error says "<message>"

      Examples:
        | language | message                   |
        | en       | no such command `recomend` |
        | pl       | nie ma polecenia `recomend` |
        | ru       | нет команды `recomend`     |

    Scenario: What a code means
      When `stratkit explain-code SK802 --lang pl` is run
      Then the output says "odpowiedź nie należy do proponowanych"

  Rule: a profile to fill in asks in the language of the user

    Scenario Outline: A new profile
      When `stratkit profile new --lang <language>` is run
      Then the exit code is 0
      And the output says "<question>"
      And the output says "sells_to:"

      Examples:
        | language | question                                 |
        | en       | # Segments                               |
        | pl       | # Komu Państwo sprzedają?                |
        | ru       | # Сегменты                               |

  Rule: programs read the same in every language

    Scenario Outline: Keys and verdicts
      When `stratkit recommend --example it-consultancy --json --lang <language>` is run
      Then the output is JSON with "profile, knowledge_base, traits, options, programme, unknowns"
      And the output says ""verdict": "core""

      Examples:
        | language |
        | en       |
        | pl       |
        | ru       |
