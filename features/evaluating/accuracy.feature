Feature: How good the recommendations are
  Anyone can recommend. Whether it fits is measured on companies whose way is documented, and
  beside guesses that ignore the business.

  Rule: a measure means something only beside a baseline

    Scenario: The companies that ship
      When the recommendations are measured on the documented companies
      Then every measure stands beside its baselines with an interval, and every miss is explained

  Rule: a firm can measure on companies of its own

    Scenario: Two invented companies
      Given the file "ours.yaml" reads
        """
        cases:
          - id: velbeck
            company: Velbeck
            as_of: 2025
            profile: {sells_to: businesses, decision_makers: 5, sales_cycle_days: 200}
            expected_core: [trade-fair, case-study]
            expected_not: [influencer]
            source: {title: Invented}
            evidence: It goes to fairs.
          - id: bunbury
            company: Bunbury
            as_of: 2025
            profile: {sells_to: businesses, decision_makers: 1, sales_model: self-serve}
            expected_core: [free-trial]
            expected_not: [trade-fair]
            source: {title: Invented}
            evidence: It lets anyone try.
        """
      When `stratkit evaluate ours.yaml --format json` is run
      Then the exit code is 0
      And the output is JSON with "cases, pairwise_accuracy, discrimination, specificity, hit_at_10, mrr, pairs, baselines, per_case"

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
