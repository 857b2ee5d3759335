namespace PolicyBot.Routing;

/// <summary>The part that a destination plays in a choice.</summary>
public enum RoutePart
{
    /// <summary>The case goes there.</summary>
    Used,

    /// <summary>The case goes there, though it is closed: it has no deputy who could take it.</summary>
    UsedThoughClosed,

    /// <summary>The case goes there in place of a closed one.</summary>
    Deputy,

    /// <summary>Told as well.</summary>
    Copy,

    /// <summary>Closed: its deputy is told, and it is the next step.</summary>
    Closed,

    /// <summary>A further step of the route.</summary>
    Next,

    /// <summary>Left out: somebody who reads what arrives there is kept out of the case, or everybody is.</summary>
    Conflict,

    /// <summary>A deputy that is closed itself.</summary>
    DeputyClosed,

    /// <summary>Legal's inbox, though nobody who works cases may see this one there: so that it is not lost.</summary>
    LastResort,
}
