/// The texts that `likeness init` writes.
///
/// They are valid as they stand, so that a new studio renders at once; the values to be replaced are reported as
/// warnings until they are.
public enum StudioTemplate {
  /// `studio.yaml`
  public static let configuration = """
    # Who the studio is and how it works. `likeness check` tells what is wrong here, with line and column.
    # yaml-language-server: $schema=studio.schema.json

    brand:
      name: Example Studio
      # logo: logo.png          # a picture in this folder
      accent: "#1B4F8A"

    # Where the site will stand. Links are secrets, so it must be https.
    base_url: https://photos.example.com

    # Days begin and end in this zone: links, retention, ages.
    time_zone: Europe/Madrid

    # The first one is for customers whose orders do not say.
    languages: [en, es]

    # How many days after the payment the photos can be downloaded, the last one included.
    retention_days: 180

    # Within how many working days you answer requests about personal data.
    answer_working_days: 15

    # How many days after the payment the ledger forgets the IP address, and the account and nickname of ended orders.
    identity_days: 365

    # For how many years the law makes you keep your accounts. Then orders become anonymous.
    accounts_years: 6

    # Whether `likeness purge` also deletes the originals in photos/. Otherwise it lists them as due.
    delete_sources: false

    # Who answers for the personal data. All of it stands in the privacy notice, so none may be missing.
    controller:
      company: Example Studio Ltd
      address: |
        1 Example Street
        12345 Exampletown
      email: privacy@example.com
      phone: "+00 000 000 000"
      data_protection_officer: Data protection officer, privacy@example.com
      guardian_contact: guardians@example.com
      # The one region in which the data are stored.
      region: European Union
      complaint_authority: The data protection authority of your country
      # Who else handles the data for you: a web host, a print lab. Write [] if nobody does.
      processors:
        - name: Example Hosting
          purpose:
            en: Hosts the pages from which photos are downloaded.
            es: Aloja las páginas desde las que se descargan las fotos.
          region: European Union

    # The versions of your privacy policy, oldest first. Each order names the one that its customer agreed to.
    # After a material change customers must agree afresh before their orders are made.
    policies:
      - version: "1"
        date: 2026-01-01
        material: true
        changes:
          en: First version.
          es: Primera versión.

    # How your lab prints. `likeness papers` lists the papers; a size of its own is
    #   paper: {id: my-paper, name_en: Mine, name_es: Mío, width_mm: 100, height_mm: 148, default_margin_mm: 3}
    lab:
      name: Example Lab
      paper: photo-4x6-in
      dpi: 300
      edge: safe               # or borderless, with the overscan that you measured
      gutter_mm: 2             # between photos; 0 puts them edge to edge
      overscan_mm: 0
      jpeg_quality: 95

    # To announce the end of the service, take the signs # away, and see `likeness suspend --help`.
    # suspension:
    #   announced_on: 2027-01-01
    #   deletion_on: 2027-03-01
    #   message:
    #     en: We close our studio.
    #     es: Cerramos nuestro estudio.

    """

  /// `orders.csv`: the header and sample rows. The photos are those that `likeness init` draws.
  ///
  /// - Parameters:
  ///   - paidOn: the day of the payments, as `2026-05-01`.
  ///   - photos: names of pictures in `photos`; one order is made for each.
  public static func orders(paidOn: String, photos: [String]) -> String {
    let columns =
      "order_number,uid,nickname,locale,photo,specs,paper,copies,paid_at,payment,payment_reference,"
      + "consent,birth_date,showcase,note"
    let choices = ["us-passport", "es-dni;schengen-visa", "icao-9303-portrait", "jp-passport"]
    let rows = photos.enumerated().map { index, photo in
      let language = index % 2 == 0 ? "en" : "es"
      let specs = choices[index % choices.count]
      return "A-\(1001 + index),customer-\(index + 1),,\(language),\(quoted(photo)),\(specs),,,\(paidOn),card,,"
        + "1,1990-01-31,no,"
    }
    return ([columns] + rows).joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
