Feature: The product and the offer
  Firms buy what is complex and made to their measure, people what is standard and for everybody. How far
  an offer can be adapted decides how it is presented, priced and sold.

  Rule: made to measure is offered in person, ready-made is put on a page

    Scenario Outline: Shelves for warehouses
      Given a business profile
        | field         | answer            |
        | sells_to      | businesses        |
        | product       | warehouse shelves |
        | customisation | <customisation>   |
      When a strategy is recommended
      Then the business leans to "<trait>"
      And "individual-proposal" is <proposal>
      And "individual-pricing" is <price>
      And "needs-analysis" is <analysis>

      Examples:
        | customisation | trait              | proposal        | price           | analysis        |
        | high          | customised-product | core            | core            | core            |
        | none          | standard-product   | not recommended | not recommended | not recommended |

    Scenario: The reason and its source
      Given a business profile
        | field         | answer            |
        | sells_to      | businesses        |
        | product       | warehouse shelves |
        | customisation | high              |
      When a strategy is recommended
      Then "customised-product" speaks for "individual-proposal"
      And "003#s3-024" is cited for it

  Rule: people too may want a thing of their own

    Scenario Outline: Bicycles
      Given a business profile
        | field         | answer          |
        | sells_to      | consumers       |
        | product       | bicycles        |
        | customisation | <customisation> |
        | sells_online  | yes             |
      When a strategy is recommended
      Then "product-configurator" is <configurator>
      And "marketplace" is <marketplace>
      And "quick-checkout" is recommended

      Examples:
        | customisation | configurator    | marketplace     |
        | high          | recommended     | not recommended |
        | none          | not recommended | recommended     |

  Rule: what is complex has to be explained and shown

    Scenario Outline: Two products for the same firms
      Given a business profile
        | field              | answer       |
        | sells_to           | businesses   |
        | product            | <goods>      |
        | product_complexity | <complexity> |
      When a strategy is recommended
      Then the business leans to "<trait>"
      And "product-demo" is <demo>
      And "training" is <training>

      Examples:
        | goods         | complexity | trait           | demo            | training        |
        | spectrometers | high       | complex-product | recommended     | recommended     |
        | paper clips   | low        | simple-product  | not recommended | not recommended |
