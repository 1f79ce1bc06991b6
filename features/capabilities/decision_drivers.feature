Feature: Reason or feeling
  Firms weigh need, cost and long-run gain. People are moved by brand, offer and feeling, and by price and
  ease. What drives the purchase decides what is said and shown.

  Rule: need, cost and long-run gain call for arguments

    Scenario: Compressors for factories
      Given a business profile
        | field            | answer                |
        | sells_to         | businesses            |
        | product          | compressors           |
        | purchase_drivers | [cost, result, proof] |
      When a strategy is recommended
      Then the business leans to "rational-driver"
      And "rational-driver" speaks for "factual-detailed-argument"
      And "001#s1-034" is cited for it
      And "needs-analysis" is recommended
      And "value-based-pricing" is recommended
      And "emotional-appeal" is avoided
      And "brand-campaign" is avoided

  Rule: brand and feeling call for images

    Scenario: Perfume
      Given a business profile
        | field            | answer           |
        | sells_to         | consumers        |
        | product          | perfume          |
        | purchase_drivers | [brand, feeling] |
      When a strategy is recommended
      Then the business leans to "emotional-driver"
      And "emotional-appeal" is core
      And "brand-building-voice" is recommended
      And "storytelling" is recommended
      And "factual-detailed-argument" is avoided
      And "needs-analysis" is avoided

  Rule: not every consumer buys with the heart, nor every firm with the head

    Scenario Outline: The same customers, driven by something else
      Given a business profile
        | field            | answer      |
        | sells_to         | <customers> |
        | product          | chairs      |
        | purchase_drivers | <drivers>   |
      When a strategy is recommended
      Then the business leans to "<trait>"
      And "<better>" ranks above "<worse>"

      Examples:
        | customers  | drivers          | trait            | better                    | worse             |
        | consumers  | [result, proof]  | rational-driver  | offer-led-message         | emotional-appeal  |
        | consumers  | [feeling, brand] | emotional-driver | emotional-appeal          | offer-led-message |
        | businesses | [cost, result]   | rational-driver  | factual-detailed-argument | benefit-led-story |

  Rule: price and ease count for consumers

    Scenario: Household goods bought for their price and because it is easy
      Given a business profile
        | field            | answer          |
        | sells_to         | consumers       |
        | product          | household goods |
        | purchase_drivers | [price, ease]   |
      And another business profile
        | field            | answer          |
        | sells_to         | consumers       |
        | product          | household goods |
        | purchase_drivers | [result, proof] |
      When the two businesses are compared
      Then they stand apart on "price-visibility"
      And they stand apart on "service-expectation"
