# language: pl
Właściwość: Strategia marketingowa dla polskiej firmy
  Konsultant opisuje firmę tak, jak opowiada o niej klient, i dostaje strategię, której potrafi
  bronić zdanie po zdaniu.

  Zasada: o strategii decyduje to, jak kupują klienci

    Scenariusz: Producent linii pakujących sprzedaje zakładom spożywczym
      Zakładając profil firmy
        | field               | answer                                |
        | name                | Zakłady Wierzbicki                    |
        | sells_to            | businesses                            |
        | product             | maszyny pakujące z serwisem           |
        | decision_makers     | 5                                     |
        | sales_cycle_days    | 210                                   |
        | typical_deal_value  | 900000 PLN                            |
        | product_complexity  | high                                  |
        | number_of_customers | 60                                    |
      Kiedy powstaje rekomendacja
      Wtedy B2B przeważa nad B2C
      I firma skłania się ku "buying-group"
      I "trade-fair" jest polecane
      I "celebrity-endorsement" jest odradzane
      I "management" współdecyduje

    Scenariusz: Cukiernia na rynku w małym mieście
      Zakładając profil firmy
        | field              | answer                 |
        | name               | Cukiernia Pod Lipą     |
        | sells_to           | consumers              |
        | product            | torty i ciasta na miejscu |
        | reach              | local                  |
        | sales_cycle_days   | 0                      |
        | typical_deal_value | 30 PLN                 |
        | emotional_purchase | high                   |
        | purchase_frequency | repeat                 |
      Kiedy powstaje rekomendacja
      Wtedy B2C przeważa nad B2B
      I firma skłania się ku "quick-decision"
      I "local-listings" jest polecane
      I "local-listings" stoi wyżej niż "white-paper"

  Zasada: liczą się też słowa, którymi klient opisuje swoją firmę

    Scenariusz: Odmiana i polskie znaki nie przeszkadzają
      Zakładając profil firmy
        | field    | answer                        |
        | sells_to | businesses                    |
        | product  | Oprogramowaniem dla bibliotek |
      Kiedy powstaje rekomendacja
      Wtedy słowo "oprogramowaniem" świadczy o "digital-product"

  Zasada: każdą radę można uzasadnić

    Scenariusz: Dlaczego targi
      Zakładając przykład "robotics-integrator"
      Kiedy pytamy o "trade-fair"
      Wtedy "buying-group" przemawia za

  Zasada: o co nikt nie zapytał, tego nie zgadujemy

    Scenariusz: Wiadomo tylko, komu firma sprzedaje
      Zakładając profil firmy
        | field    | answer    |
        | sells_to | consumers |
      Kiedy powstaje rekomendacja
      Wtedy warto zapytać o "typical_deal_value"
      Ale każdy etap lejka jest obsadzony
