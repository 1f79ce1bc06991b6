Feature: How good the recommendations are
  Anyone can recommend. Whether it fits is measured on companies whose way is documented, and
  beside guesses that ignore the business.

  Rule: a measure means something only beside a baseline

    Scenario: The companies that ship
      When the recommendations are measured on the companies that ship
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
      When the recommendations are measured on "ours.yaml"
      Then every measure stands beside its baselines with an interval, and every miss is explained
