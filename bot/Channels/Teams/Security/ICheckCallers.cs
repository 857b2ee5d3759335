using PolicyBot.Channels.Teams.Protocol;

namespace PolicyBot.Channels.Teams.Security;

/// <summary>Lets in who may call: by the token before the body is read, by what the activity claims after.</summary>
internal interface ICheckCallers
{
    /// <returns><see langword="null"/>: 401.</returns>
    Task<Caller?> FindAsync(HttpRequest request, CancellationToken cancellationToken);

    /// <summary>Whether this caller may send what comes from there: service address, endorsement, tenant.</summary>
    /// <returns><see langword="false"/>: 403.</returns>
    bool MaySend(Caller caller, Origin origin);
}
