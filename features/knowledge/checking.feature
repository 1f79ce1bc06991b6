Feature: Checking the knowledge
  Consultants change the knowledge base by hand. What is wrong with it is said at once, with the
  place and a remedy.

  Rule: the knowledge that ships is without fault

    Scenario: A copy of it
      Given a copy of the knowledge base
      When the knowledge base is checked
      Then there is nothing to report

  Rule: every fault in every file is named in one run

    Scenario: Three slips in three files
      Given a copy of the knowledge base
      And the file "kb/stages/loyalty.yaml" reads
        """
        id: stage.loyalty
        label: Loyalty
        ordr: 60
        order: 60
        buyer_asks: What do I gain by staying?
        goal: The customer stays.
        """
      And the file "kb/rules/goals/haste.yaml" reads
        """
        id: rule.haste
        because: Who is in a hurry decides alone.
        basis: judgement
        evidence:
          - trait: trait.single-decidre
            weight: weak
            when: {fact: sales_cycle_days, at: {0: 1000, 1: 0}}
        examples:
          - {given: {sales_cycle_days: 0}, supports: trait.single-decider}
          - {given: {sales_cycle_days: 9}, silent: trait.single-decider}
        """
      And the file "kb/rules/goals/leisure.yaml" reads
        """
        id: rule.leisure
        because: Who has time asks others.
        evidence:
          - trait: trait.buying-group
            weight: weak
            when: {fact: sales_cycle_days, at: {0: 0, 90: 1000}}
        examples:
          - {given: {sales_cycle_days: 90}, supports: trait.buying-group}
          - {given: {sales_cycle_days: 0}, silent: trait.buying-group}
        """
      When the knowledge base is checked
      Then these faults are reported, each with its place and a remedy
        | file                         | line | fault                             | remedy                               |
        | kb/stages/loyalty.yaml       | 3    | `ordr`                            | did you mean `order`                 |
        | kb/rules/goals/haste.yaml    | 5    | unknown id `trait.single-decidre` | did you mean `trait.single-decider`  |
        | kb/rules/goals/leisure.yaml  |      | cite                              |                                      |

  Rule: a rule is held to the examples beside it

    Scenario: A rule that does not do what its author thought
      Given a copy of the knowledge base
      And the file "kb/rules/goals/haste.yaml" reads
        """
        id: rule.haste
        because: Who is in a hurry decides alone.
        basis: judgement
        evidence:
          - trait: trait.single-decider
            weight: weak
            when: {fact: sales_cycle_days, at: {0: 1000, 1: 0}}
        examples:
          - {given: {sales_cycle_days: 3}, supports: trait.single-decider}
          - {given: {sales_cycle_days: 9}, silent: trait.single-decider}
        """
      When the knowledge base is checked
      Then these faults are reported, each with its place and a remedy
        | file                      | line | fault                                                   | remedy              |
        | kb/rules/goals/haste.yaml | 9    | `rule.haste` gives no evidence for `trait.single-decider` | correct the rule  |
