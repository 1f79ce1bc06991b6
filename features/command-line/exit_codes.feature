Feature: Exit codes and messages
  0 is success, 1 means that the answer is "no", 2 that the question was wrong.

  Rule: a check answers yes or no

    Scenario: A profile without fault
      Given a business profile
        | field    | answer    |
        | sells_to | consumers |
      When `stratkit profile check acme.stratkit.yaml` is run
      Then the exit code is 0

    Scenario: A profile with a fault
      Given a business profile
        | field    | answer    |
        | sells_to | everybody |
      When `stratkit profile check acme.stratkit.yaml` is run
      Then the exit code is 1
      And the output says "acme.stratkit.yaml:1:11"
      And the output says "help: allowed: businesses, consumers, both"

    Scenario: The knowledge that ships
      When `stratkit kb check` is run
      Then the exit code is 0

    Scenario: Knowledge of one's own with a fault
      Given the file "ours/kb.yaml" reads
        """
        name: ours
        """
      When `stratkit kb check --kb ours` is run
      Then the exit code is 1

    Scenario Outline: Nothing is found
      When `stratkit <command>` is run
      Then the exit code is 1

      Examples:
        | command                                  |
        | kb search quxzzyvk                       |
        | kb path visual-product account-manager   |

  Rule: a question that cannot be answered is refused with a hint

    Scenario: A profile with a fault gives no strategy
      Given a business profile
        | field            | answer     |
        | sells_to         | businesses |
        | descision_makers | 3          |
      When `stratkit recommend acme.stratkit.yaml` is run
      Then the exit code is 2
      And the standard error says "did you mean `decision_makers`?"
      And nothing is written

    Scenario Outline: A slip of the pen
      When `stratkit <command>` is run
      Then the exit code is 2
      And the standard error says "<hint>"
      And nothing is written

      Examples:
        | command                                            | hint                                |
        | recommed                                           | did you mean `recommend`?           |
        | recommend --example robotics-integrater            | did you mean `robotics-integrator`? |
        | explain --example robotics-integrator trade-fiar   | did you mean `trade-fair`?          |
        | kb show channel.trade-fiar                         | did you mean `channel.trade-fair`?  |
        | recommend                                          | --example NAME                      |
        | recommend --example it-consultancy --format pdf    | json                                |
        | recommend nobody.stratkit.yaml                     | there is no such file               |
        | kb stats --kb nowhere                              | not a knowledge base                |

    Scenario: A program reads the refusal
      Given a business profile
        | field    | answer    |
        | sells_to | everybody |
      When `stratkit recommend acme.stratkit.yaml --json` is run
      Then the exit code is 2
      And the standard error says ""code": "invalid-data""
      And the standard error says ""line": 1"
      And nothing is written

  Rule: a code can be looked up

    Scenario: What a code means
      When `stratkit explain-code SK808` is run
      Then the exit code is 0
      And the output says "contradict"
