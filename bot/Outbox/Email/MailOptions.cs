namespace PolicyBot.Outbox.Email;

/// <summary>Section <c>Mail</c>: the mail server that takes messages for destinations of kind <c>email</c>.</summary>
public sealed class MailOptions
{
    /// <summary>The server's name, as in its certificate.</summary>
    /// <value>Empty, the default, means that no mail is sent.</value>
    public string Host { get; set; } = "";

    /// <value>1 to 65535. The default is 587.</value>
    public int Port { get; set; } = 587;

    /// <value>The default is <see cref="MailSecurity.StartTls"/>.</value>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>Who signs in. Empty, the default, means nobody.</summary>
    public string UserName { get; set; } = "";

    /// <summary>What they sign in with.</summary>
    public string Password { get; set; } = "";

    /// <summary>The address that messages come from. Required with <see cref="Host"/>.</summary>
    public string From { get; set; } = "";

    /// <summary>A PEM file of authorities to trust instead of this machine's.</summary>
    /// <value>A path; empty, the default, means this machine's.</value>
    public string CertificateAuthority { get; set; } = "";
}
