using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Web.Legal;

/// <summary>Legal's pages with three people: Lena leads, Hugo handles, Omar audits.</summary>
internal static class LegalSite
{
    // What holds for all of them comes with each.
    public static (string Key, string? Value)[] People { get; } =
    [
        .. Of("lena-vogt", "Lena Vogt", "Lead").Concat(Of("hugo-lind", "Hugo Lind", "Handler")).Concat(Of("omar-said", "Omar Said", "Auditor")).DistinctBy(setting => setting.Key),
        ("Web:PublicAddress", "https://bot.example"),
    ];

    public static Task<WebUnderTest> StartAsync(string environment = "Production") => WebUnderTest.StartAsync(environment, People);

    private static IEnumerable<(string Key, string? Value)> Of(string id, string name, string role) =>
        OfLegal.Settings("Teams", $"account-of-{id}", id, name, role).Select(setting => (setting.Key, (string?)setting.Value));
}
