import Orders
import Site

/// `reminders.csv` for the mail merge: it opens galleries, so it is for the operator alone.
enum ReminderList {
  static let name = "reminders.csv"

  /// In UTF-8 with the byte order mark that spreadsheets ask for.
  static func csv(_ reminders: [Reminder], baseURL: String) -> [UInt8] {
    let header = ["order_number", "language", "url", "last_day", "days_left", "text_en", "text_es"]
    let lines = reminders.map { reminder in
      [
        reminder.number.text, reminder.language.rawValue, baseURL + "/" + reminder.path, reminder.lastDay.iso,
        String(reminder.daysLeft), reminder.sentence.english, reminder.sentence.spanish,
      ]
    }
    return [0xEF, 0xBB, 0xBF] + Array(([header] + lines).map(SpreadsheetLine.text).joined().utf8)
  }
}
