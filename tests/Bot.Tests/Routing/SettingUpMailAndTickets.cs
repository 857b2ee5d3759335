using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PolicyBot.Outbox.Email;
using PolicyBot.Routing;

namespace PolicyBot.Tests.Routing;

/// <summary>Slips of the pen in what mail and tickets need are found at start.</summary>
public sealed class SettingUpMailAndTickets
{
    private static readonly (string, string)[] Mail =
        [("Mail:Host", "smtp.example.com"), ("Mail:From", "bot@example.com"), ("Mail:UserName", "bot"), ("Mail:Password", "hunter2")];

    [Theory]
    [InlineData("Mail:Host", "https://smtp.example.com", "Mail:Host is no name of a server")]
    [InlineData("Mail:Host", "smtp.example.com:587", "Mail:Host is no name of a server")]
    [InlineData("Mail:Host", "", "Mail:Host is empty, but other keys of Mail are set")]
    [InlineData("Mail:Port", "0", "Mail:Port is 0. Write 1 to 65535")]
    [InlineData("Mail:Port", "65536", "Mail:Port is 65536")]
    [InlineData("Mail:Security", "None", "Mail:Security is None, so that everybody on the way could read")]
    [InlineData("Mail:Security", "7", "Mail:Security is 7")]
    [InlineData("Mail:From", "", "Mail:From is no mail address")]
    [InlineData("Mail:From", "PolicyBot <bot@example.com>", "Mail:From is no mail address")]
    [InlineData("Mail:From", "bot@example.com\r\nBcc: all@example.com", "Mail:From is no mail address")]
    [InlineData("Mail:UserName", "", "Mail:UserName and Mail:Password belong together")]
    [InlineData("Mail:Password", "", "Mail:UserName and Mail:Password belong together")]
    [InlineData("Mail:CertificateAuthority", "/nowhere/authority.pem", "Mail:CertificateAuthority names no file of certificates")]
    public void A_mail_server_that_cannot_be_reached_as_written_is_refused(string key, string value, string sentence)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Options<MailOptions>([.. Mail, (key, value)]));

        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost", "Development", true)]
    [InlineData("127.0.0.1", "Development", true)]
    [InlineData("::1", "Development", true)]
    [InlineData("smtp.example.com", "Development", false)]
    [InlineData("localhost", "Production", false)]
    public void In_the_clear_only_this_machine_is_written_to_and_only_in_development(string host, string environment, bool isAllowed)
    {
        var provider = Routes.Provider(environment, [.. Mail, ("Mail:Host", host), ("Mail:Security", "None")]);

        var refusal = Record.Exception(() => provider.GetRequiredService<IOptions<MailOptions>>().Value);

        Assert.Equal(isAllowed, refusal is null);
    }

    [Fact]
    public void An_authority_file_that_holds_something_else_is_refused()
    {
        using var folder = new TestKit.TemporaryFolder();
        var file = Path.Combine(folder.FullPath, "authority.pem");
        File.WriteAllText(file, "no certificate");

        Assert.Throws<OptionsValidationException>(() => Options<MailOptions>([.. Mail, ("Mail:CertificateAuthority", file)]));
    }

    [Theory]
    [InlineData("mailto:counsel@example.com", true)]
    [InlineData("mailto:counsel@example.com, o'neill+cases@sub.example.com", true)]
    [InlineData("MAILTO:counsel@localhost", true)]
    [InlineData("counsel@example.com", false)]
    [InlineData("mailto:", false)]
    [InlineData("mailto:a@example.com,", false)]
    [InlineData("mailto:a@example.com?subject=x", false)]
    [InlineData("mailto:A B <a@example.com>", false)]
    [InlineData("mailto:a@exa mple.com", false)]
    [InlineData("mailto:a@example.com\nRCPT TO:<b@example.com>", false)]
    [InlineData("mailto:a@-example.com", false)]
    [InlineData("mailto:a@b@example.com", false)]
    [InlineData("mailto:.a@example.com", false)]
    [InlineData("mailto:ä@example.com", false)]
    [InlineData("https://example.com", false)]
    public void A_mail_destination_has_plain_addresses(string url, bool isTaken)
    {
        var refusal = Record.Exception(() => Options<RoutingOptions>([("Routing:Destinations:m:Kind", "email"), ("Routing:Destinations:m:Url", url)]));

        Assert.Equal(isTaken, refusal is null);
        if (!isTaken)
            Assert.Contains("Routing:Destinations:m:Url holds no mail addresses. Write mailto:", refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mail_without_a_server_is_refused()
    {
        var provider = Routes.Provider(("Routing:Destinations:m:kind", "email"), ("Routing:Destinations:m:Url", "mailto:a@example.com"));

        var refusal = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<RoutingOptions>>().Value);
        Assert.Contains("Routing:Destinations:m:Kind is \"email\", but Mail:Host is empty", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jira", "", "", null)]
    [InlineData("servicenow", "", "", null)]
    [InlineData("Jira", "", "", "Format is \"Jira\". Write standard, jira or servicenow")]
    [InlineData("standard", "", "", "Secret is not a webhook secret")]
    [InlineData("jira", "Token", "", "Token is no value of the header Authorization")]
    [InlineData("jira", "Token", "hunter2", "Token is no value of the header Authorization")]
    [InlineData("jira", "Token", "Basic hunter2", "Token is no value of the header Authorization")]
    [InlineData("jira", "Token", "Bearer hunter2\r\nX: y", "Token is no value of the header Authorization")]
    [InlineData("jira", "Token", "Basic Ym90QGNvbnRvc28uZXhhbXBsZTp0b2tlbg==", null)]
    [InlineData("jira", "Secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "only the format standard is signed")]
    [InlineData("jira", "ServiceDeskId", "", "ServiceDeskId and RequestTypeId are the numbers")]
    [InlineData("jira", "RequestTypeId", "25a", "ServiceDeskId and RequestTypeId are the numbers")]
    [InlineData("jira", "Table", "incident", "Table is the name of a table of ServiceNow")]
    [InlineData("jira", "Url", "https://contoso.atlassian.net/rest/servicedeskapi/request", "Url is more than the address of the site")]
    [InlineData("jira", "Url", "https://contoso.atlassian.net?x=y", "Url is more than the address of the site")]
    [InlineData("jira", "Url", "http://contoso.atlassian.net", "Url is not an address that a webhook may go to")]
    [InlineData("servicenow", "Table", "", "Table is the name of a table of ServiceNow")]
    [InlineData("servicenow", "Table", "incident/../x", "Table is the name of a table of ServiceNow")]
    [InlineData("servicenow", "ServiceDeskId", "10", "ServiceDeskId and RequestTypeId are the numbers")]
    [InlineData("servicenow", "Token", "", "Token is no value of the header Authorization")]
    public void A_ticket_system_that_cannot_be_reached_as_written_is_refused(string format, string key, string value, string? sentence)
    {
        var settings = new Dictionary<string, string>
        {
            ["Kind"] = "webhook",
            ["Format"] = format,
            ["Url"] = "https://contoso.example",
            ["Token"] = "Bearer token",
            ["ServiceDeskId"] = format == "jira" ? "10" : "",
            ["RequestTypeId"] = format == "jira" ? "25" : "",
            ["Table"] = format == "servicenow" ? "incident" : "",
        };
        if (key.Length > 0)
            settings[key] = value;

        var refusal = Record.Exception(() => Options<RoutingOptions>([.. settings.Select(setting => ($"Routing:Destinations:t:{setting.Key}", setting.Value))]));

        Assert.Equal(sentence is null, refusal is null);
        if (sentence is not null)
            Assert.Contains(sentence, refusal!.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refusal?.Message ?? "", StringComparison.Ordinal);
    }

    private static T Options<T>(params (string Key, string Value)[] settings)
        where T : class =>
        Routes.Provider(Environments.Production, settings).GetRequiredService<IOptions<T>>().Value;
}
