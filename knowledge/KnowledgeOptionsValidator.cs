using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace PolicyBot.Knowledge;

/// <summary>Says in one sentence which key is wrong and how to mend it.</summary>
/// <param name="services">Tells whether there are models, without making them.</param>
internal sealed class KnowledgeOptionsValidator(IConfigurationSection section, IHostEnvironment environment, IServiceProviderIsService services) : IValidateOptions<KnowledgeOptions>
{
    private static readonly TimeSpan ShortestScan = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan ShortestWriting = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestWriting = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestScan = TimeSpan.FromDays(1);
    private static readonly TimeSpan ShortestEmbedding = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestEmbedding = TimeSpan.FromSeconds(5);

    public ValidateOptionsResult Validate(string? name, KnowledgeOptions options)
    {
        var problems = Folders(options).ToList();
        if (options.AnswerFrom is not (>= 0 and <= 1))
            problems.Add($"Knowledge:AnswerFrom is {options.AnswerFrom}; set it to a number from 0 (answer always) to 1 (abstain always).");

        if (options.WriteFrom is not (>= 0 and <= 1))
            problems.Add($"Knowledge:WriteFrom is {options.WriteFrom}; set it to a number from 0 (ask the model always) to 1 (never ask it).");

        if (options.WriteWithin < ShortestWriting || options.WriteWithin > LongestWriting)
            problems.Add($"Knowledge:WriteWithin is {options.WriteWithin:c}; set it to a time from 00:00:00.5 to 00:01:00.");

        if (options.EmbedWithin < ShortestEmbedding || options.EmbedWithin > LongestEmbedding)
            problems.Add($"Knowledge:EmbedWithin is {options.EmbedWithin:c}; set it to a time from 00:00:00.05 to 00:00:05.");

        if (options.Expand && !(services.IsService(typeof(IChatClient)) && services.IsService(typeof(IEmbeddingGenerator<string, Embedding<float>>))))
            problems.Add("Knowledge:Expand is true, which takes a chat model and one that makes vectors; configure both in the section Model, or remove the key.");

        if (options.LargestFile is < 1024 or > 1024L * 1024 * 1024)
            problems.Add($"Knowledge:LargestFile is {options.LargestFile}; set it to a number of bytes from 1024 to 1073741824 (1 GB).");
        if (options.ScanEvery < ShortestScan || options.ScanEvery > LongestScan)
            problems.Add($"Knowledge:ScanEvery is {options.ScanEvery:c}; set it to a time from 00:00:00.1 to 1.00:00:00.");
        if (KnowledgeFolders.IndexFile(options, environment.ContentRootPath) is { } index && Directory.Exists(index))
            problems.Add($"Knowledge:IndexFile names {index}, which is a folder; name a file in it, or leave the key empty to keep no index.");

        if (string.IsNullOrWhiteSpace(options.PdfToText))
            problems.Add("Knowledge:PdfToText is empty; set it to the path of pdftotext, or remove the key to look for it on PATH.");

        if (options.PdfFor < TimeSpan.FromSeconds(1) || options.PdfFor > TimeSpan.FromMinutes(10))
            problems.Add($"Knowledge:PdfFor is {options.PdfFor}; set it to a time from 00:00:01 to 00:10:00.");

        return problems.Count > 0 ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }

    private IEnumerable<string> Folders(KnowledgeOptions options)
    {
        var key = section.GetSection(nameof(KnowledgeOptions.Folders));
        if (!string.IsNullOrWhiteSpace(key.Value))
        {
            yield return $"Knowledge:Folders is the single value '{key.Value}'; write it as a list, [\"{key.Value}\"], or set Knowledge:Folders:0.";
            yield break;
        }

        var folders = KnowledgeFolders.Resolve(options, environment.ContentRootPath);
        if (folders.Count == 0)
            yield return "Knowledge:Folders has only empty entries; name at least one folder with policies, or remove the key to use the shipped ones.";

        foreach (var folder in folders.Where(folder => !Directory.Exists(folder)))
            yield return $"Knowledge:Folders names {folder}, which is not a folder; create it, correct the path, or empty that entry.";
    }
}
