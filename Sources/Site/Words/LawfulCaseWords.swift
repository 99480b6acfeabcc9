import Orders

/// The cases of the law as the notice lists them.
enum LawfulCaseWords {
  static func words(_ lawful: LawfulCase) -> Bilingual {
    switch lawful {
    case .nationalSecurity:
      Bilingual(english: "National security or defence.", spanish: "Seguridad o defensa nacional.")
    case .publicInterest:
      Bilingual(
        english: "Public safety, public health or another weighty public interest.",
        spanish: "Seguridad pública, salud pública u otro interés público de peso.")
    case .courts:
      Bilingual(
        english: "Criminal investigation, prosecution, trial or the execution of a judgment.",
        spanish: "Investigación penal, acusación, juicio o ejecución de una sentencia.")
    case .vitalInterests:
      Bilingual(
        english: "Vital interests: the life or property of you or someone else, where consent is hard to obtain.",
        spanish:
          "Intereses vitales: la vida o el patrimonio de usted o de otra persona, cuando es difícil obtener el "
          + "consentimiento.")
    case .publishedByPerson:
      Bilingual(
        english: "Information that you yourself made public.", spanish: "Información que usted mismo hizo pública.")
    case .lawfullyPublished:
      Bilingual(
        english: "Information from lawfully public sources, such as news reports or official registers.",
        spanish: "Información de fuentes legalmente públicas, como noticias o registros oficiales.")
    case .contract:
      Bilingual(
        english: "A contract that you asked us to conclude or carry out.",
        spanish: "Un contrato que usted nos pidió celebrar o cumplir.")
    case .maintenance:
      Bilingual(
        english: "Keeping the service safe and stable, such as finding and repairing faults.",
        spanish: "Mantener el servicio seguro y estable, por ejemplo encontrar y reparar fallos.")
    case .journalism:
      Bilingual(english: "Lawful news reporting.", spanish: "Información periodística lícita.")
    case .law:
      Bilingual(english: "Other cases that a law names.", spanish: "Otros casos que nombre una ley.")
    }
  }

  static func words(_ disclosure: DisclosureCase) -> Bilingual {
    switch disclosure {
    case .legalDuty:
      Bilingual(english: "a law obliges us to;", spanish: "una ley nos obliga;")
    case .nationalSecurity:
      Bilingual(
        english: "national security or defence directly requires it;",
        spanish: "la seguridad o la defensa nacional lo exige directamente;")
    case .publicInterest:
      Bilingual(
        english: "public safety, public health or another weighty public interest directly requires it;",
        spanish: "la seguridad pública, la salud pública u otro interés público de peso lo exige directamente;")
    case .courts:
      Bilingual(
        english: "a criminal investigation, prosecution, trial or the execution of a judgment directly requires it;",
        spanish:
          "una investigación penal, una acusación, un juicio o la ejecución de una sentencia lo exige directamente;"
      )
    case .vitalInterests:
      Bilingual(
        english:
          "the life, property or another weighty interest of you or someone else is at stake and your consent cannot "
          + "be had in time;",
        spanish:
          "están en juego la vida, el patrimonio u otro interés de peso de usted o de otra persona y no se puede "
          + "obtener a tiempo su consentimiento;")
    case .publishedByPerson:
      Bilingual(
        english: "you made the information public yourself;", spanish: "usted mismo hizo pública la información;")
    case .lawfullyPublished:
      Bilingual(
        english:
          "the information comes from a source that was lawfully public, such as news reports or official registers;",
        spanish: "la información procede de una fuente legalmente pública, como noticias o registros oficiales;")
    case .authorityOrder:
      Bilingual(
        english: "a court or authority with the power to do so orders it.",
        spanish: "lo ordena un tribunal o una autoridad con potestad para ello.")
    }
  }
}
