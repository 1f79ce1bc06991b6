Feature: The language of the user
  Everybody reads a strategy in their own language; the nearest word says which one it is.

  Rule: the system's language is spoken

    Scenario Outline: A strategy
      Given the environment variable "LANG" is "<locale>"
      When `stratkit recommend --example it-consultancy` is run
      Then the exit code is 0
      And the output says "<heading>"

      Examples:
        | locale      | heading                     |
        | en_GB.UTF-8 | Programme by stage          |
        | pl_PL.UTF-8 | Program działań według etapów |
        | ru_RU.UTF-8 | Программа по этапам         |

    Scenario Outline: A help page
      Given the environment variable "LANG" is "<locale>"
      When `stratkit --help` is run
      Then the output says "<usage>"
      And the output says "<command>"

      Examples:
        | locale      | usage                   | command                           |
        | en_GB.UTF-8 | Usage: stratkit         | Recommend a strategy              |
        | pl_PL.UTF-8 | Użycie: stratkit        | Zaleca firmie strategię.          |
        | ru_RU.UTF-8 | Использование: stratkit | Рекомендует компании стратегию.   |

    Scenario: The second wish is heard where the first is not spoken
      Given the environment variable "LANG" is "de_DE.UTF-8"
      And the environment variable "LANGUAGE" is "de:ru"
      When `stratkit kb search trade fair` is run
      Then the output says "идентификатор"

    Scenario: A language that is not spoken
      Given the environment variable "LANG" is "de_DE.UTF-8"
      When `stratkit kb search trade fair` is run
      Then the exit code is 0
      And the output says "found as"

  Rule: what stands nearer goes first

    Scenario: A file goes before the system
      Given the environment variable "LANG" is "ru_RU.UTF-8"
      And the file "stratkit.toml" reads
        """
        lang = "pl"
        """
      When `stratkit kb search targi` is run
      Then the output says "identyfikator"

    Scenario: The environment goes before the file
      Given the environment variable "STRATKIT_LANG" is "ru"
      And the file "stratkit.toml" reads
        """
        lang = "pl"
        """
      When `stratkit kb search targi` is run
      Then the output says "идентификатор"

    Scenario: The command goes before the environment
      Given the environment variable "STRATKIT_LANG" is "ru"
      When `stratkit kb search targi --lang pl` is run
      Then the output says "identyfikator"

    Scenario Outline: It may stand before the command, and before the help that is asked for
      Given the environment variable "LANG" is "pl_PL.UTF-8"
      When `stratkit <words>` is run
      Then the exit code is 0
      And the output says "<said>"

      Examples:
        | words                      | said                     |
        | --lang ru --help           | Использование: stratkit  |
        | recommend --help --lang ru | Показать эту справку.    |
        | kb --lang ru --help        | Команды:                 |
        | --lang ru kb search targi  | идентификатор            |

    Scenario: A language that nobody speaks is refused
      When `stratkit kb stats --lang xx` is run
      Then the exit code is 2
      And the standard error says "'xx' is not one of 'en', 'pl', 'ru'"
      And nothing is written
