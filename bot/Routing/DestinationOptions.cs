namespace PolicyBot.Routing;

/// <summary>Section <c>Routing:Destinations:{name}</c>.</summary>
public sealed class DestinationOptions
{
    /// <value><c>inbox</c>, or a kind that another room adds (<c>webhook</c>, <c>email</c>, <c>teams</c>, <c>slack</c>). Required.</value>
    public string Kind { get; set; } = "";

    /// <summary>Where it is, in the manner of its kind.</summary>
    /// <value>For <c>webhook</c> an absolute https address, or http on this machine itself in Development; for <c>email</c> <c>mailto:</c> and one or several addresses; for <c>teams</c> and <c>slack</c> the link to a channel or chat. Required for all of them.</value>
    public string Url { get; set; } = "";

    /// <summary>What a webhook is signed with (Standard Webhooks).</summary>
    /// <value><c>whsec_</c> and 24 to 64 bytes in base 64. Required for <c>webhook</c> in its standard format.</value>
    public string Secret { get; set; } = "";

    /// <summary>What a webhook's body is like.</summary>
    /// <value><c>standard</c>, <c>jira</c> or <c>servicenow</c>. Empty, the default, means <c>standard</c>.</value>
    public string Format { get; set; } = "";

    /// <summary>The header <c>Authorization</c> for Jira and ServiceNow: <c>Basic ...</c> or <c>Bearer ...</c>.</summary>
    public string Token { get; set; } = "";

    /// <summary>Of Jira Service Management: the number of the service desk.</summary>
    public string ServiceDeskId { get; set; } = "";

    /// <summary>Of Jira Service Management: the number of the request type.</summary>
    public string RequestTypeId { get; set; } = "";

    /// <summary>Of ServiceNow: the table that gets the record, such as <c>incident</c>.</summary>
    public string Table { get; set; } = "";

    /// <summary>The people of Legal who read what arrives there.</summary>
    /// <value>Ids under <c>Legal:Handlers</c>. None, the default, means that all of them may.</value>
    public List<string> Readers { get; } = [];

    /// <summary>Whether nobody under <c>Legal:Handlers</c> reads what arrives there: outside counsel, the audit committee.</summary>
    public bool OutsideLegal { get; set; }

    /// <summary>The destination that takes its place while it is closed.</summary>
    public string Deputy { get; set; } = "";

    /// <summary>When somebody is there, on the working days and in the time zone of <see cref="Calendar"/>.</summary>
    /// <value>Such as <c>09:00-17:30</c>, or past midnight <c>22:00-06:00</c>. Empty, the default, means the hours of <see cref="Calendar"/>.</value>
    public string Hours { get; set; } = "";

    /// <summary>The calendar of its working days.</summary>
    /// <value>A name under <c>Work:Calendars</c>. Empty, the default, means the calendar <c>default</c> where <see cref="Hours"/> are set, and else that it is never closed.</value>
    public string Calendar { get; set; } = "";
}
