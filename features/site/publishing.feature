Feature: Publishing the site
  A consultancy puts its name to the site and tells machines where it stands.

  Background:
    Given a small knowledge base

  Rule: a site knows where it stands if somebody says so

    Scenario: An address
      When `stratkit site build -o site --kb kb --base-url https://hala.example/wiedza --jobs 1` is run
      Then the exit code is 0
      And "sitemap.xml" of the site holds `<loc>https://hala.example/wiedza/pl/channel.trade-fair/</loc>`
      And "robots.txt" of the site holds `Sitemap: https://hala.example/wiedza/sitemap.xml`
      And "en/channel.trade-fair/index.html" of the site holds `<link rel="canonical" href="https://hala.example/wiedza/en/channel.trade-fair/">`
      And nothing in the site is wrong

    Scenario: What is no address
      When `stratkit site build -o site --kb kb --base-url javascript:alert(1)` is run
      Then the exit code is 2
      And the standard error says "is not the address of a site"
      And nothing is written

  Rule: a site carries the brand of its publisher, as long as it can be read

    Scenario: A brand
      Given the file "brand.yaml" reads
        """
        name: Hala Doradcy
        accent: "#1a5fb4"
        contact: mailto:biuro@hala.example
        """
      When `stratkit site build -o site --kb kb --brand brand.yaml --jobs 1` is run
      Then the exit code is 0
      And "en/glossary/index.html" of the site holds `Hala Doradcy`
      And "en/glossary/index.html" of the site holds `href="mailto:biuro@hala.example"`
      And "assets/brand.css" of the site holds `--accent: #1a5fb4`

    Scenario: A colour that cannot be read, and a contact that is a trap
      Given the file "brand.yaml" reads
        """
        name: Hala Doradcy
        accent: "#8fd0ff"
        contact: javascript:alert(1)
        """
      When `stratkit site build -o site --kb kb --brand brand.yaml` is run
      Then the exit code is 2
      And the standard error says "brand.yaml:2:9"
      And the standard error says "the contrast of `#8fd0ff` is 1.6:1, text needs 4.5:1"
      And the standard error says "brand.yaml:3:10"
      And nothing is written

  Rule: an address never ends

    Scenario: A channel was renamed
      Given its file "moved.yaml" says "channel.fair-stand: channel.trade-fair" instead of "channel.exhibition: channel.trade-fair"
      When `stratkit site build -o site --kb kb --jobs 1` is run
      Then "pl/channel.fair-stand/index.html" of the site holds `url=../channel.trade-fair/index.html`
      And "en/changes.xml" of the site holds `channel.fair-stand`
      And nothing in the site is wrong

  Rule: other generators can be fed

    Scenario: Markdown alone
      When `stratkit site build -o pages --kb kb --emit markdown --jobs 1` is run
      Then the exit code is 0
      And "pages" holds Markdown alone, every link of which leads somewhere
