Feature: The matrix and the graph
  What belongs together can be seen, and everything that is drawn leads to its page.

  Rule: the graph is a drawing of links

    Scenario: A neighbour
      Given the site in a browser
      And the page "channel.trade-fair" is open
      When the link "LinkedIn" is followed
      Then the page is "channel.linkedin"

    Scenario: By keyboard through the whole graph
      Given the site in a browser
      And the page "graph" is open
      Then 30 presses of Tab lead to 30 nodes of the drawing

    Scenario: Larger and smaller
      Given the site in a browser
      And the page "graph" is open
      When the button "Larger" is pressed
      Then the drawing is larger than at first
      When the button "As it was" is pressed
      Then the drawing is as large as at first
      When the button "Smaller" is pressed
      Then the drawing is smaller than at first

  Rule: a matrix is coloured for whom it concerns, and narrowed down to what matters

    Scenario: The columns of one kind
      Given the site in a browser
      And the page "matrix" is open
      When "Tactics" is ticked
      Then "Trade fair" is not shown
      And some results are left out
      When the address is sent to somebody else
      Then "Trade fair" is not shown

    Scenario: The options for somebody else
      Given the site in a browser
      And the page "navigator" is open
      When "IT consultancy for mid-sized firms" is chosen
      Then some options are coloured otherwise than at first
      When the address is sent to somebody else
      Then the list shows "IT consultancy for mid-sized firms"
