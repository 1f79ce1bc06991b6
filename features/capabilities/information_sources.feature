Feature: Where customers look for information
  People look on the web, at advertisements and at what others say; firms use sources that presume
  knowledge of the trade and of technical data. The strategy is found where its customers look.

  Rule: specialists are met in the sources of their trade

    Scenario: Welding robots for production engineers
      Given a business profile
        | field              | answer         |
        | sells_to           | businesses     |
        | product            | welding robots |
        | audience           | professional   |
        | product_complexity | high           |
      When a strategy is recommended
      Then the business leans to "specialist-sources"
      And the business leans to "expert-buyers"
      And "trade-press" is recommended
      And "white-paper" is recommended
      And "product-data" is recommended
      And "industry-language" is core
      And "specialist-sources" speaks for "trade-press"
      And "002#s2-076" is cited for it
      And "reviews" is not recommended
      And "display" is avoided

  Rule: people look on the web and listen to each other

    Scenario: Travel bags
      Given a business profile
        | field            | answer      |
        | sells_to         | consumers   |
        | product          | travel bags |
        | purchase_drivers | [peers]     |
        | sells_online     | yes         |
      When a strategy is recommended
      Then the business leans to "public-sources"
      And "reviews" is recommended
      And "word-of-mouth" is recommended
      And "peer-voice" is recommended
      And "seo" is recommended
      And "public-sources" speaks for "reviews"
      And "002#s2-074" is cited for it
      And "trade-press" is avoided
      And "industry-language" is avoided
      And "consumer" checks "what other buyers say"

  Rule: a firm that sells to laymen is found where laymen look

    Scenario Outline: Cleaning for offices, and for clean rooms
      Given a business profile
        | field              | answer       |
        | sells_to           | businesses   |
        | product            | cleaning     |
        | audience           | <audience>   |
        | product_complexity | <complexity> |
      When a strategy is recommended
      Then "industry-language" is <language>
      And "trade-press" is <press>
      And "reviews" is <reviews>

      Examples:
        | audience     | complexity | language | press           | reviews         |
        | professional | high       | core     | recommended     | not recommended |
        | mainstream   | low        | avoided  | not recommended | recommended     |
