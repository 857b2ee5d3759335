using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Tests.Channels.Web;

/// <summary>A shelf with the pages that a test puts on it, each for everyone or for one audience.</summary>
internal sealed class FakePolicies : IReadPolicies
{
    private readonly List<(PolicyPage Page, string Audience)> _pages = [];

    public List<IReadOnlyList<string>> AskedFor { get; } = [];

    public void Put(PolicyPage page, string audience = "everyone") => _pages.Add((page, audience));

    public Task<PolicyPage?> ReadAsync(string policyId, string version, IReadOnlyList<string> audiences, CancellationToken cancellationToken)
    {
        AskedFor.Add(audiences);
        var found = _pages.Find(entry => entry.Page.Id == policyId && entry.Page.Version == version && (entry.Audience == "everyone" || audiences.Contains(entry.Audience)));

        return Task.FromResult<PolicyPage?>(found.Page);
    }

    public Task<PolicyPage?> ReadInForceAsync(string policyId, DateOnly on, IReadOnlyList<string> audiences, CancellationToken cancellationToken) =>
        Task.FromResult(_pages
            .Where(entry => entry.Page.Id == policyId && !(entry.Page.EffectiveDate > on) && !(entry.Page.ReplacedOn <= on) && (entry.Audience == "everyone" || audiences.Contains(entry.Audience)))
            .Select(entry => entry.Page)
            .LastOrDefault());
}
