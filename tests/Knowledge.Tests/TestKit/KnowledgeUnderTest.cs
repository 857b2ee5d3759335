using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>The knowledge base as the program runs it, entered by its public door.</summary>
internal sealed class KnowledgeUnderTest : IAsyncDisposable
{
    private readonly IHost _host;
    private bool _started;

    /// <summary>Made, but no policy is read before <see cref="StartAsync"/>.</summary>
    /// <param name="folders">Of policies; none for the default.</param>
    /// <param name="settings">Of the section Knowledge.</param>
    /// <param name="services">Puts in what stands in place of the program's own.</param>
    public KnowledgeUnderTest(IEnumerable<string> folders, string? contentRoot = null, IEnumerable<(string Key, string Value)>? settings = null, Action<IServiceCollection>? services = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = contentRoot ?? AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(folders.Select((folder, i) => KeyValuePair.Create($"Knowledge:Folders:{i}", (string?)folder)));
        builder.Configuration.AddInMemoryCollection((settings ?? []).Select(setting => KeyValuePair.Create($"Knowledge:{setting.Key}", (string?)setting.Value)));
        services?.Invoke(builder.Services);
        builder.Services.AddKnowledge(builder.Configuration);
        _host = builder.Build();
    }

    /// <summary>The policies that the program ships with, in the folder of this program.</summary>
    public static string Library => Path.Combine(AppContext.BaseDirectory, "library");

    public KnowledgeHealth Health => _host.Services.GetRequiredService<IKnowledgeHealth>().Look();

    public IReadOnlyList<DueReview> Reviews(DateOnly today) => _host.Services.GetRequiredService<IQueueReviews>().Look(today);

    /// <summary>Started, with its policies read.</summary>
    public static async Task<KnowledgeUnderTest> OverAsync(params string[] folders)
    {
        var knowledge = new KnowledgeUnderTest(folders);
        await knowledge.StartAsync();
        await knowledge.AskAsync(A.Question("first"));

        return knowledge;
    }

    public async Task StartAsync()
    {
        await _host.StartAsync(CancellationToken.None);
        _started = true;
    }

    public Task<Answer> AskAsync(Question question) => AskAsync(question, CancellationToken.None);

    public Task<Answer> AskAsync(Question question, CancellationToken cancellationToken) =>
        _host.Services.GetRequiredService<IAnswerQuestions>().AnswerAsync(question, cancellationToken);

    public Task<PolicyPage?> ReadAsync(string policyId, string version, params string[] audiences) =>
        _host.Services.GetRequiredService<IReadPolicies>().ReadAsync(policyId, version, audiences, CancellationToken.None);

    public Task<IReadOnlyList<QuestionGroup>> GroupAsync(params IReadOnlyList<string> questions) => GroupAsync(questions, CancellationToken.None);

    public Task<IReadOnlyList<QuestionGroup>> GroupAsync(IReadOnlyList<string> questions, CancellationToken cancellationToken) =>
        _host.Services.GetRequiredService<IGroupQuestions>().GroupAsync(questions, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_started) await _host.StopAsync(CancellationToken.None);

        _host.Dispose();
    }
}
