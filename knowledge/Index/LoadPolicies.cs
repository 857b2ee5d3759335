using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Index;

/// <summary>Reads the policies when the program starts, beside everything else that starts.</summary>
internal sealed partial class LoadPolicies(KnowledgePlaces places, PolicySourceReader reader, CurrentGeneration current, ILogger<LoadPolicies> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the host goes on starting

        try
        {
            var findings = new List<Finding>();
            var thesaurus = await ThesaurusReader.ReadAsync(places.Thesaurus, findings, stoppingToken);
            var generation = GenerationBuilder.Build(await new PolicyFolders(places.Policies, reader).ReadAsync(stoppingToken), thesaurus, findings);
            foreach (var finding in generation.Findings) LogFinding(finding.File, finding.Sentence);

            current.Replace(generation);
            LogLoaded(generation.Policies.Count, generation.Passages.Count, generation.Findings.Count);
        }
        catch (OperationCanceledException e) when (stoppingToken.IsCancellationRequested)
        {
            current.GiveUp(e);
        }
        catch (Exception e)
        {
            current.GiveUp(e); // nobody may wait for ever; the host then stops with the same error
            throw;
        }
    }

    [LoggerMessage(LogLevel.Information, "Loaded {Policies} policies with {Passages} passages; {Findings} findings.")]
    private partial void LogLoaded(int policies, int passages, int findings);

    [LoggerMessage(LogLevel.Warning, "Policy file {File}: {Sentence}")]
    private partial void LogFinding(string file, string sentence);
}
