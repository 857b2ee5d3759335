namespace PolicyBot.Channels.Teams;

/// <summary>The clouds in which Teams lives.</summary>
internal enum TeamsCloud
{
    Public,

    /// <summary>GCC High.</summary>
    UsGov,

    /// <summary>The United States' Department of Defense.</summary>
    UsGovDoD,

    /// <summary>Operated by 21Vianet.</summary>
    China,
}
