namespace PolicyBot.Cases.Handlers;

/// <summary>Section <c>Legal:Handlers:{id}</c>.</summary>
public sealed class HandlerOptions
{
    /// <summary>As colleagues are shown it, and as it may stand in a report. Required.</summary>
    public string Name { get; set; } = "";

    /// <summary>As it may stand in a report.</summary>
    public string Email { get; set; } = "";

    /// <summary>Nicknames, earlier names, and offices such as "General Counsel", as they may stand in a report.</summary>
    public List<string> Aliases { get; } = [];

    /// <value>Some of <c>Handler</c>, <c>Lead</c>, <c>Custodian</c>, <c>Auditor</c>; at least one.</value>
    public List<HandlerRoles> Roles { get; } = [];

    /// <summary>By channel, such as <c>Teams</c>: the ids by which it knows this person.</summary>
    public Dictionary<string, List<string>> Accounts { get; } = [];

    /// <summary>When the person is away.</summary>
    /// <value><c>2026-12-20/2027-01-06</c>, both days included, or one day.</value>
    public List<string> Away { get; } = [];

    /// <summary>Who stands in for the person.</summary>
    /// <value>The id of another handler. The default is nobody.</value>
    public string Deputy { get; set; } = "";
}
