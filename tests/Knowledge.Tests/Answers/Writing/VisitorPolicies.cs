using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Models;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers.Writing;

/// <summary>A few policies on visitors, and a model that writes about them.</summary>
internal sealed class VisitorPolicies : IDisposable, IModelReadiness
{
    public const string AskedText = "How long does reception keep the visitor logs?";
    public const string Kept = "Reception keeps visitor logs for 90 days.";
    public const string Shredded = "Reception shreds visitor logs in the basement.";
    public const string Camera = "Reception keeps camera recordings of visitors for 14 days.";

    public Folder Folder { get; } = new();

    public ScriptedModel Model { get; } = new();

    public Notes Notes { get; } = new();

    public bool MayWrite { get; set; } = true;

    public bool MayEmbed => false;

    public string EmbeddingModel => "";

    public string ChatModel => "scripted";

    public static Question Question => A.Question(AskedText) with { MayBeWritten = true };

    public Question Followed => Question with { Follower = Notes };

    public async Task<KnowledgeUnderTest> StartAsync(IEnumerable<(string Key, string Value)>? settings = null, Action<IServiceCollection>? more = null)
    {
        Add("logs", $"# Visitor logs\n\n## Keeping logs\n\n{Kept} {Shredded}\n");
        Add("cameras", $"# Cameras\n\n## Recordings\n\n{Camera}\n");
        var knowledge = new KnowledgeUnderTest([Folder.Path], settings: settings ?? [("WriteWithin", "00:00:30")], services: services =>
        {
            services.AddSingleton<IChatClient>(Model);
            services.AddSingleton<IModelReadiness>(this);
            more?.Invoke(services);
        });
        await knowledge.StartAsync();
        await knowledge.AskAsync(A.Question("first"));

        return knowledge;
    }

    public void Add(string id, string body) => Folder.Add($"{id}.md", A.Policy() with { Id = id, Title = id, Body = body });

    public void Remove(string id) => File.Delete(System.IO.Path.Combine(Folder.Path, $"{id}.md"));

    public void Dispose()
    {
        Folder.Dispose();
        Model.Dispose();
    }
}
