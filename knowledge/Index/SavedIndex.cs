using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Index;

/// <summary>Keeps the index of the policies as they are in a file, and takes it up at the next start when they are still the same.</summary>
/// <param name="path">Absolute; <see langword="null"/> to keep none.</param>
internal sealed partial class SavedIndex(string? path, ReadingLimits limits, ILogger<SavedIndex> logger)
{
    /// <returns><see langword="null"/> when there is none of just these files, and the policies have to be read.</returns>
    public Generation? TryOpen(PolicyListing listing, Thesaurus thesaurus, IReadOnlyList<Finding> remarks)
    {
        if (path is null || SavedGeneration.TryOpen(path, FingerprintOf(listing), thesaurus) is not { } saved) return null;

        LogOpened(saved.Policies.Count, saved.Passages.Count);

        return saved with { Findings = [.. listing.Findings, .. saved.Findings, .. remarks] };
    }

    /// <summary>Takes the place of the one kept before. Nothing depends on it: when it fails, the log says so, and the next start reads the policies.</summary>
    public void Keep(Generation generation, PolicyListing listing, Shelf shelf)
    {
        if (path is null) return;

        try
        {
            // A policy that stands in for a file that is broken now would not be there after a start; nor may what was removed stay in the file.
            if (shelf.HoldsOlderVersions) File.Delete(path);
            else SavedGeneration.Write(path, FingerprintOf(listing), generation with { Findings = shelf.Findings.Except(listing.Findings).ToList() });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogNotKept(path, e.GetType().Name);
        }
    }

    private string FingerprintOf(PolicyListing listing)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(JsonSerializer.Serialize(limits));
        foreach (var file in listing.Files)
        {
            Add(file.Source.Root);
            Add(file.Source.Path);
            Add(file.Hash);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(string text)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }
    }

    [LoggerMessage(LogLevel.Information, "Took up the saved index of {Policies} policies with {Passages} passages.")]
    private partial void LogOpened(int policies, int passages);

    [LoggerMessage(LogLevel.Warning, "The index could not be kept in {Path} ({Failure}); the next start reads all policies.")]
    private partial void LogNotKept(string path, string failure);
}
