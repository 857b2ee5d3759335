namespace PolicyBot.Tests.Playground;

/// <summary>Who was asked.</summary>
internal enum Toward
{
    Bot,

    /// <summary>The connector, which the Playground plays as well.</summary>
    Teams,
}
