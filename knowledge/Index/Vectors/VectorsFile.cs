using Microsoft.Extensions.Logging;

namespace PolicyBot.Knowledge.Index.Vectors;

/// <summary>The file of the vectors, beside that of the index.</summary>
/// <param name="path">Absolute; <see langword="null"/> to keep none.</param>
internal sealed partial class VectorsFile(string? path, ILogger<VectorsFile> logger)
{
    /// <returns>What was kept of these models; nothing when there is no file, or one that is of no use.</returns>
    public KnownVectors Open(string model, string chatModel)
    {
        if (path is null || !File.Exists(path)) return new KnownVectors(model, chatModel);

        if (SavedVectors.TryOpen(path, model, chatModel) is not { } known)
        {
            LogDropped(path);
            return new KnownVectors(model, chatModel) { HasChanged = true }; // so that what is of no use goes from the disk
        }

        LogOpened(known.Vectors.Count);

        return known;
    }

    /// <summary>Takes the place of what was kept before. Nothing depends on it: when it fails, the log says so, and after a start the model is asked again.</summary>
    public void Keep(KnownVectors known)
    {
        if (path is null || !known.HasChanged) return;

        try
        {
            SavedVectors.Write(path, known);
            known.HasChanged = false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogNotKept(path, e.GetType().Name);
        }
    }

    /// <summary>For a program without a model: nobody would take out of the file what leaves the policies.</summary>
    public void Remove()
    {
        if (path is null || !File.Exists(path)) return;

        try
        {
            File.Delete(path);
            LogRemoved(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogNotRemoved(path, e.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Information, "Took up {Vectors} saved vectors.")]
    private partial void LogOpened(int vectors);

    [LoggerMessage(LogLevel.Warning, "The vectors in {Path} are of another model, of an older layout, or damaged: all of them are made again.")]
    private partial void LogDropped(string path);

    [LoggerMessage(LogLevel.Warning, "The vectors could not be kept in {Path} ({Failure}); after the next start the model is asked for them again.")]
    private partial void LogNotKept(string path, string failure);

    [LoggerMessage(LogLevel.Information, "Removed {Path}: no model makes vectors any more.")]
    private partial void LogRemoved(string path);

    [LoggerMessage(LogLevel.Warning, "No model makes vectors any more, but {Path} could not be removed ({Failure}); delete it by hand.")]
    private partial void LogNotRemoved(string path, string failure);
}
