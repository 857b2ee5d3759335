using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Answers.Proof;
using PolicyBot.Knowledge.Answers.Writing;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Index.Vectors;
using PolicyBot.Knowledge.Models;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge;

public static class KnowledgeRegistration
{
    /// <summary>Adds the knowledge base: <see cref="IAnswerQuestions"/>, <see cref="IReadPolicies"/>, <see cref="IGroupQuestions"/> and <see cref="IKnowledgeHealth"/>. Policies are read when the host starts, without holding it up.</summary>
    /// <param name="configuration">The root, or whatever holds the section <see cref="KnowledgeOptions.Section"/>.</param>
    public static IServiceCollection AddKnowledge(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(KnowledgeOptions.Section);
        services.AddOptions<KnowledgeOptions>().Bind(section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        services.AddSingleton<IValidateOptions<KnowledgeOptions>>(provider =>
            new KnowledgeOptionsValidator(section, provider.GetRequiredService<IHostEnvironment>(), provider.GetRequiredService<IServiceProviderIsService>()));

        services.AddSingleton(provider => KnowledgeFolders.Places(
            provider.GetRequiredService<IOptions<KnowledgeOptions>>().Value, provider.GetRequiredService<IHostEnvironment>().ContentRootPath));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new PolicyFolders(
            provider.GetRequiredService<KnowledgePlaces>().Policies,
            ReadingLimits.Of(provider.GetRequiredService<IOptions<KnowledgeOptions>>().Value),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ThesaurusFiles(provider.GetRequiredService<KnowledgePlaces>().Thesaurus, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<CurrentGeneration>();
        services.AddSingleton<EmbedQuestion>();
        services.AddSingleton<ChangeBell>();
        services.AddSingleton<FolderWatch>();
        services.AddSingleton(provider => new SavedIndex(
            KnowledgeFolders.IndexFile(provider.GetRequiredService<IOptions<KnowledgeOptions>>().Value, provider.GetRequiredService<IHostEnvironment>().ContentRootPath),
            ReadingLimits.Of(provider.GetRequiredService<IOptions<KnowledgeOptions>>().Value),
            provider.GetRequiredService<ILogger<SavedIndex>>()));
        services.AddSingleton<ReloadPolicies>();
        services.AddHostedService<FollowPolicies>();
        services.AddSingleton(provider => new VectorsFile(
            KnowledgeFolders.VectorsFile(provider.GetRequiredService<IOptions<KnowledgeOptions>>().Value, provider.GetRequiredService<IHostEnvironment>().ContentRootPath),
            provider.GetRequiredService<ILogger<VectorsFile>>()));
        services.AddSingleton<ExpandPassages>();
        services.AddHostedService<EmbedPassages>();

        services.TryAddSingleton<IModelReadiness, RegisteredModels>();
        services.AddMetrics();
        services.AddSingleton<WritingMeter>();
        services.AddSingleton<AdmitSentences>();
        services.AddSingleton<CompleteFollowUp>();
        services.AddSingleton<IProveSentences, SentenceProof>();
        services.AddSingleton<IWriteAnswers, WriteAnswers>();

        services.AddSingleton<Withdrawals>();
        services.AddSingleton<SeenConflicts>();
        services.AddSingleton<AnswerQuestion>();
        services.AddSingleton<AnswerOnTheAskedDay>();
        services.AddSingleton<AnswerMemory>();
        services.AddSingleton<AnswerFromMemory>();
        services.AddSingleton<AnswerFromWhatIsThere>();
        services.AddSingleton<IAnswerQuestions, WatchForConflicts>();
        services.AddSingleton<IReadPolicies, ReadPolicies>();
        services.AddSingleton<IGroupQuestions, GroupQuestions>();
        services.AddSingleton<IQueueReviews, QueueReviews>();
        services.AddSingleton<IKnowledgeHealth, KnowledgeHealthView>();

        return services;
    }
}
