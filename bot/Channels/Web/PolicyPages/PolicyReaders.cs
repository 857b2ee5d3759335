namespace PolicyBot.Channels.Web.PolicyPages;

/// <summary>To whom the pages of policies are served.</summary>
internal enum PolicyReaders
{
    Nobody,

    /// <summary>Browsers on this very machine, as the chat for trying out is.</summary>
    ThisMachine,

    /// <summary>Whoever reaches this address; there is no sign-in.</summary>
    Everybody,
}
