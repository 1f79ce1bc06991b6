Feature: The marketing mix
  B2B marketing builds lasting relationships and supplies content; B2C marketing catches attention, wakes
  interest and leads to the purchase. Goals, channels and tactics follow, up to the personal brand of those
  who sell.

  Rule: relationships are built with content, at fairs and in person

    Scenario: An engineering office
      Given a business profile
        | field              | answer                        |
        | sells_to           | businesses                    |
        | product            | engineering of cooling plants |
        | decision_makers    | 4                             |
        | sales_cycle_days   | 150                           |
        | product_complexity | high                          |
      When a strategy is recommended
      Then the business leans to "relationship-building"
      And "content-marketing" is recommended
      And "webinar" is recommended
      And "trade-fair" is recommended
      And "linkedin" is core
      And "personal-branding" is recommended
      And "business-customers" speaks for "webinar"
      And "000#s0-037" is cited for it
      And "tv-advertising" is avoided
      And "radio" is avoided

  Rule: attention, interest and purchase are won in this order

    Scenario: Sneakers
      Given a business profile
        | field               | answer    |
        | sells_to            | consumers |
        | product             | sneakers  |
        | emotional_purchase  | high      |
        | visual_appeal       | high      |
        | sells_online        | yes       |
        | typical_deal_value  | 90 EUR    |
        | number_of_customers | 200000    |
      When a strategy is recommended
      Then the business leans to "attention-and-emotion"
      And "social-media-organic" is part of the stage "awareness"
      And "storytelling" is part of the stage "awareness"
      And "reviews" is part of the stage "consideration"
      And "promotions" is part of the stage "purchase"
      And "promotions" is no part of the stage "awareness"
      And "loyalty-programme" is recommended
      And "linkedin" is avoided
      And "personal-branding" is not recommended

  Rule: mass media are for whoever has a mass of customers

    Scenario Outline: Soft drinks for a country and for a village
      Given a business profile
        | field               | answer      |
        | sells_to            | consumers   |
        | product             | soft drinks |
        | number_of_customers | <customers> |
        | reach               | <reach>     |
        | marketing_budget    | <budget>    |
      When a strategy is recommended
      Then "tv-advertising" is <tv>
      And "brand-campaign" is <brand>
      And "local-listings" is <listings>

      Examples:
        | customers | reach    | budget      | tv              | brand           | listings        |
        | 4000000   | national | 9000000 EUR | recommended     | recommended     | not recommended |
        | 900       | local    | 6000 EUR    | not recommended | not recommended | recommended     |
