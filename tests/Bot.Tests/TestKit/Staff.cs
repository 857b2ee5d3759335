using PolicyBot.Cases.Handlers;
using PolicyBot.Storage;

namespace PolicyBot.Tests.TestKit;

/// <summary>A department of Legal: two handlers, two leads, an auditor, and, where asked for, a custodian.</summary>
internal static class Staff
{
    public static Handler Anna { get; } = new("anna-ruiz", "Anna Ruiz");

    public static Handler Ben { get; } = new("ben-okoro", "Ben Okoro");

    public static Handler Lena { get; } = new("lena-vogt", "Lena Vogt") { Roles = HandlerRoles.Lead };

    public static Handler Marc { get; } = new("marc-dubois", "Marc Dubois") { Roles = HandlerRoles.Lead };

    public static Handler Otto { get; } = new("otto-weiss", "Otto Weiss") { Roles = HandlerRoles.Auditor };

    public static Handler Cora { get; } = new("cora-lind", "Cora Lind") { Roles = HandlerRoles.Custodian };

    public static Desk DeskOf(TestDatabase database, bool withCustodian = false, bool closesAlone = false, IEngine? engine = null)
    {
        Handler[] people = withCustodian ? [Anna, Ben, Lena, Marc, Otto, Cora] : [Anna, Ben, Lena, Marc, Otto];
        var settings = new Dictionary<string, string?> { ["Legal:ClosingNeedsApproval"] = closesAlone ? "false" : "true", ["Routing:Fallback:0"] = "legal-inbox" };
        foreach (var person in people)
        {
            settings[$"Legal:Handlers:{person.Id}:Name"] = person.Name;
            settings[$"Legal:Handlers:{person.Id}:Roles:0"] = person.Roles.ToString();
        }

        return new Desk(database, settings, engine: engine);
    }
}
