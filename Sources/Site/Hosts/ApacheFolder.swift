import Foundation
import Orders

/// `d/.htaccess`: the end of links on an Apache whose main configuration nobody can reach.
struct ApacheFolder {
  let root: String
  let clock: StudioClock

  /// Needs `AllowOverride FileInfo`. No `IfModule`: an Apache without mod_rewrite then refuses everything rather
  /// than serving what has ended.
  ///
  /// - Parameter days: the last days of the orders in the site. The zone of such a host is not known, and it may be
  ///   in the next day already: on the day after, each stays open until that day has begun here as well.
  func text(days: Set<CalendarDay>) -> String {
    let open = days.sorted().map { day in
      let until = day.adding(days: 1).compact
      let hour = clock.hoursBehindTheFirst(on: day)
      return """
        RewriteCond %{TIME} <\(until)\(hour < 10 ? "0" : "")\(hour)0000
        RewriteRule ^\(day.compact)/ - [L]

        """
    }
    return """
      # Links end here after the day in their path, that day included: never early, at most a day late, since the time
      # zone of this host is not known. It works only where the host allows .htaccess: ask `likeness verify`.
      ErrorDocument 403 \(root)\(PublicPages.missing)
      ErrorDocument 404 \(root)\(PublicPages.missing)
      ErrorDocument 410 \(root)\(PublicPages.expired)
      RewriteEngine On
      \(open.joined())RewriteCond expr "%{REQUEST_URI} =~ m#/d/([0-9]{8})/# && '%{TIME_YEAR}%{TIME_MON}%{TIME_DAY}' -le $1"
      RewriteRule ^ - [L]
      RewriteRule ^[0-9]{8}/ - [G,L]
      RewriteRule ^ - [R=404,L]

      """
  }
}
