Feature: The relationship with customers
  Relationships with firms are long, formal and close, looked after by one person; those with people are
  short, easy-going and at call. The strategy says which kind this business needs, and in what tone.

  Rule: few customers are looked after in person, many help themselves

    Scenario Outline: A supplier of firms with fourteen customers, and one with twenty thousand
      Given a business profile
        | field               | answer          |
        | sells_to            | businesses      |
        | product             | cleaning agents |
        | number_of_customers | <customers>     |
        | typical_deal_value  | <value>         |
      When a strategy is recommended
      Then "account-manager" is <manager>
      And "self-service" is <alone>
      And "tailored-communication" is <tailored>

      Examples:
        | customers | value     | manager | alone   | tailored        |
        | 14        | 30000 EUR | core    | avoided | recommended     |
        | 20000     | 60 EUR    | avoided | core    | not recommended |

  Rule: firms expect a formal tone and a lasting bond, people an easy and quick one

    Scenario: A law publisher
      Given a business profile
        | field          | answer     |
        | sells_to       | businesses |
        | product        | law books  |
        | regular_supply | yes        |
      When a strategy is recommended
      Then the business leans to "long-relationship"
      And the business leans to "formal-relationship"
      And the business leans to "trust-based"
      And "formal-professional-tone" is recommended
      And "communication-history" is recommended
      And "accessible-and-responsive" is avoided

    Scenario: A shop for board games
      Given a business profile
        | field              | answer      |
        | sells_to           | consumers   |
        | product            | board games |
        | purchase_frequency | occasional  |
      When a strategy is recommended
      Then the business leans to "short-relationship"
      And the business leans to "informal-relationship"
      And the business leans to "brand-bond"
      And "friendly-informal-tone" is recommended
      And "accessible-and-responsive" is recommended
      And "informal-relationship" speaks for "friendly-informal-tone"
      And "000#s0-073" is cited for it
      And "account-manager" is avoided
      And "formal-professional-tone" is avoided

  Rule: a firm that talks loosely to firms is not told to be formal

    Scenario: A studio that is on first-name terms with its clients
      Given a business profile
        | field    | answer     |
        | sells_to | businesses |
        | product  | web design |
        | tone     | casual     |
      When a strategy is recommended
      Then "formal-professional-tone" is not recommended
      But "account-manager" is recommended
