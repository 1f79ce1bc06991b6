Feature: What the customer records hold
  Records on firms hold the company, its people and their roles, what was said, offered and agreed; records
  on people hold names, orders, behaviour, taste and where they came from. The strategy says what to keep
  here, and what for.

  Rule: a firm is a company with people in it, a consumer is one of very many

    Scenario: A supplier of thirty shipyards
      Given a business profile
        | field               | answer     |
        | sells_to            | businesses |
        | product             | ropes      |
        | number_of_customers | 30         |
        | decision_makers     | 4          |
      When a strategy is recommended
      Then the business leans to "account-record"
      And "account-record" is recommended
      And "contact-persons-and-roles" is core
      And "communication-history" is core
      And "meeting-log" is recommended
      And "document-store" is recommended
      And "proposal-tracking" is recommended
      And "crm" is recommended
      And "person-record" is not recommended
      And "web-behaviour" is not recommended
      And "buying-group" speaks for "contact-persons-and-roles"
      And "003#s3-026" is cited for it

    Scenario: A web shop with sixty thousand buyers of toys
      Given a business profile
        | field               | answer    |
        | sells_to            | consumers |
        | product             | toys      |
        | number_of_customers | 60000     |
        | sells_online        | yes       |
        | purchase_frequency  | repeat    |
      When a strategy is recommended
      Then the business leans to "person-record"
      And "person-record" is recommended
      And "order-history" is recommended
      And "web-behaviour" is recommended
      And "preference-record" is recommended
      And "acquisition-source" is recommended
      And "purchase-frequency" is recommended
      And "consent-register" is core
      And "behaviour-analytics" is recommended
      And "account-record" is avoided
      And "meeting-log" is avoided

  Rule: what cannot be recorded is not asked for

    Scenario Outline: Toys on the web and on the market square
      Given a business profile
        | field        | answer    |
        | sells_to     | consumers |
        | product      | toys      |
        | sells_online | <online>  |
      When a strategy is recommended
      Then "web-behaviour" is <behaviour>
      And "behaviour-analytics" is <analytics>

      Examples:
        | online | behaviour       | analytics       |
        | yes    | recommended     | recommended     |
        | no     | not recommended | not recommended |
