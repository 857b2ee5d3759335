using PolicyBot.Channels.Web.PolicyPages;

namespace PolicyBot.Channels.Web;

/// <summary>The section <c>Web</c>: which pages are served, and how much they may ask of this process.</summary>
internal sealed class WebOptions
{
    /// <summary>
    /// Whether <c>/</c>, a chat without sign-in for trying the bot out, is served; and then only to callers on this machine.
    /// <see langword="null"/>, the default, means in Development only.
    /// </summary>
    public bool? LocalChat { get; set; }

    /// <summary>
    /// Whether <c>/legal</c>, Legal's desk, is served. Where people stand under <c>Legal:Handlers</c>, they enter by a link of the bot; where nobody does, it is there for trying the bot out, without
    /// sign-in, and only to callers on this machine. <see langword="null"/>, the default, means where people stand under <c>Legal:Handlers</c>, and in Development.
    /// </summary>
    public bool? LegalInbox { get; set; }

    /// <summary>
    /// Whether <c>/gaps</c>, what the owners of policies should mend, is served without sign-in for trying the bot out; and then only to callers on this machine.
    /// <see langword="null"/>, the default, means in Development only.
    /// </summary>
    public bool? PolicyGaps { get; set; }

    /// <summary>
    /// Whether policies for everyone can be read under <c>/policies</c> by whoever reaches this address: there is no sign-in.
    /// <see langword="null"/>, the default, means only where the local chat is, and only by callers on this machine.
    /// </summary>
    public bool? PolicyPages { get; set; }

    /// <summary>
    /// Where people reach these pages from elsewhere, such as <c>https://policybot.example.com</c>: for the way to the report form, for whoever installs the bot in Slack, and, where
    /// <see cref="PolicyPages"/> is true, for links to policies in cards that other channels show.
    /// </summary>
    /// <value>An absolute https address without query; http on this machine. Empty, the default: other channels name no address.</value>
    public string PublicAddress { get; set; } = "";

    /// <summary>How many turns a page may take in a minute, from all callers together: nobody is told apart. A quarter of them may come at once.</summary>
    /// <value>1 to 100,000. The default is 1,200.</value>
    public int TurnsPerMinute { get; set; } = 1_200;

    /// <summary>How many turns a page may have under way at one time.</summary>
    /// <value>1 to 1,000. The default is 32.</value>
    public int TurnsAtOnce { get; set; } = 32;

    /// <summary>How many pages may be waiting for news at one time; the others show news when they are loaded again.</summary>
    /// <value>1 to 10,000. The default is 200.</value>
    public int OpenStreams { get; set; } = 200;

    /// <summary>How often a waiting page hears that the connection still stands.</summary>
    /// <value>One second to five minutes. The default is 15 seconds.</value>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);

    internal PolicyReaders ServesPolicies(IHostEnvironment environment) => PolicyPages switch
    {
        true => PolicyReaders.Everybody,
        null when LocalChat ?? environment.IsDevelopment() => PolicyReaders.ThisMachine,
        _ => PolicyReaders.Nobody,
    };
}
