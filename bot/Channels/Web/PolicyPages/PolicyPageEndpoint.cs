using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyBot.Conversation.Reading;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Web.PolicyPages;

/// <summary>
/// Where a citation leads: one version of a policy, to be read without a script. There is no sign-in, so only policies for everyone are shown;
/// one that is hidden, unknown or wrongly written gets the same page with the same words. The files themselves are never served.
/// </summary>
internal static class PolicyPageEndpoint
{
    public const string Folder = "/policies";

    // A longer address is none of ours.
    private const int NameMaxLength = 300;

    private static readonly Asker Reader = new Asker.Anonymous();

    public static void MapPolicyPages(this IEndpointRouteBuilder routes, PolicyReaders readers)
    {
        var group = routes.MapGroup(Folder).DisableHttpMetrics();
        if (readers == PolicyReaders.ThisMachine)
            group.AddEndpointFilter<LocalCallersOnly>();

        group.MapMethods("/{id}/{version}", [HttpMethods.Get, HttpMethods.Head], ShowAsync);
        group.MapMethods("/{**rest}", [HttpMethods.Get, HttpMethods.Head], NotThere);
    }

    private static async Task<IResult> ShowAsync(string id, string version, IOpenPolicies policies, TurnLimits limits, HttpContext http)
    {
        using var lease = limits.PolicyPage();
        if (!lease.IsAcquired)
            return Refusal.TooBusy(http.Response, lease);
        if (id.Length > NameMaxLength || version.Length > NameMaxLength)
            return NotThere();

        return await policies.OpenAsync(Plain(id), Plain(version), Reader, http.RequestAborted) is { } policy
            ? Page(PolicyPageHtml.Of(policy), StatusCodes.Status200OK)
            : NotThere();
    }

    // Kestrel leaves this one as it came, since it would divide the path.
    private static string Plain(string name) => name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static ContentHttpResult NotThere() => Page(PolicyPageHtml.NotThere(), StatusCodes.Status404NotFound);

    private static ContentHttpResult Page(string html, int status) => TypedResults.Content(html, MediaTypeNames.Text.Html, Encoding.UTF8, status);
}
