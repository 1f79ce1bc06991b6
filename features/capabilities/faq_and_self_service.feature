Feature: Answers without asking
  Information that is readily available, a list of frequent questions and a chatbot answer at any hour. They
  pay where many ask the same, and they must not answer where a wrong answer does harm.

  Rule: where many ask, the answers stand ready

    Scenario Outline: Two web shops for firms, and a plant builder
      Given a business profile
        | field               | answer      |
        | sells_to            | businesses  |
        | product             | <goods>     |
        | sells_online        | <online>    |
        | number_of_customers | <customers> |
      When a strategy is recommended
      Then "faq" is <faq>
      And "information-availability" is <information>

      Examples:
        | goods  | online | customers | faq             | information     |
        | labels | yes    | 5000      | recommended     | recommended     |
        | plants | no     | 12        | not recommended | not recommended |

    Scenario Outline: A web shop and a market stall for people
      Given a business profile
        | field              | answer    |
        | sells_to           | consumers |
        | product            | cheese    |
        | sells_online       | <online>  |
        | reach              | <reach>   |
        | typical_deal_value | 25 EUR    |
      When a strategy is recommended
      Then "chatbot" is <bot>
      And "round-the-clock-self-service" is <hours>

      Examples:
        | online | reach    | bot             | hours           |
        | yes    | national | recommended     | recommended     |
        | no     | local    | not recommended | not recommended |

  Rule: the reason and its source are told

    Scenario: Why a chatbot
      Given a business profile
        | field               | answer     |
        | sells_to            | businesses |
        | product             | labels     |
        | sells_online        | yes        |
        | number_of_customers | 20000      |
        | cost_of_error       | low        |
        | typical_deal_value  | 50 EUR     |
      When a strategy is recommended
      Then "chatbot" is recommended
      And "sells-online" speaks for "chatbot"
      And "001#s1-064" is cited for it
      And "self-service" ranks above "account-manager"

  Rule: a machine does not answer where a mistake is dear

    Scenario: Why no chatbot
      Given a business profile
        | field               | answer     |
        | sells_to            | businesses |
        | product             | explosives |
        | number_of_customers | 25         |
        | cost_of_error       | high       |
      When a strategy is recommended
      Then "chatbot" is avoided
      And "high-cost-of-error" speaks against "chatbot"
      And "001#s1-041" is cited for it
      And "technical-support" is recommended
      And "account-manager" ranks above "self-service"
