using Microsoft.AspNetCore.Http.Features;
using PolicyBot.Cases.Handlers;

namespace PolicyBot.Channels.Web.Legal.SignIn;

/// <summary>Whom <see cref="AtTheDesk"/> let through, for what answers the request.</summary>
internal sealed record DeskVisit(Handler Person, bool HasSignIn)
{
    public static DeskVisit Of(HttpContext http) => http.Features.GetRequiredFeature<DeskVisit>();
}
