namespace PolicyBot.Outbox.Email;

/// <summary>How the way to the mail server is kept secret.</summary>
public enum MailSecurity
{
    /// <summary>The connection begins in the clear and must become TLS before anything is said (RFC 3207), as on port 587.</summary>
    StartTls,

    /// <summary>TLS from the first byte (RFC 8314), as on port 465.</summary>
    Tls,

    /// <summary>In the clear: only to this machine itself, and only in Development.</summary>
    None,
}
