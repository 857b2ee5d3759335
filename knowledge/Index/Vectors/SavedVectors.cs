namespace PolicyBot.Knowledge.Index.Vectors;

/// <summary>
/// Keeps vectors in a file, so that after a start only what is new is sent to the model. The file holds no text of a policy, but vectors, from which much of a text can be
/// guessed, and questions that a model wrote from passages: it is as confidential as the policies are.
/// </summary>
internal static class SavedVectors
{
    /// <summary>Vectors are written so many at once.</summary>
    private const int Block = 4_096;

    /// <summary>No known model has as many; a file that says so is damaged.</summary>
    private const int MostDimensions = 16_384;

    /// <summary>Writes beside <paramref name="path"/> and renames, so that no reader meets half a file.</summary>
    /// <exception cref="IOException">The disk is full, or the folder is not there.</exception>
    /// <exception cref="UnauthorizedAccessException">The program may not write there.</exception>
    public static void Write(string path, KnownVectors known)
    {
        var unfinished = path + ".new";
        File.Delete(unfinished); // what a crash left may have the rights of another time
        try
        {
            using (var file = new IndexFileWriter(unfinished, IndexFile.HeadOfVectors))
            {
                file.Text(known.Model);
                file.Text(known.ChatModel);
                file.Numbers<int>([known.Dimensions, known.Vectors.Count, known.Questions.Count]);
                foreach (var block in known.Vectors.Chunk(Block)) Write(file, block, known.Dimensions);

                file.Numbers<TextHash>(known.Questions.Keys.ToArray());
                foreach (var questions in known.Questions.Values) file.Texts(questions.Select(question => question.Text).ToArray());

                file.End();
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished); // half a file only fills the disk more
            throw;
        }
    }

    /// <param name="model">Vectors of another are of no use.</param>
    /// <param name="chatModel">Nor are questions by another.</param>
    /// <returns><see langword="null"/> when there is no file, or it is of another model, of an older layout, cut off, damaged or foreign.</returns>
    public static KnownVectors? TryOpen(string path, string model, string chatModel)
    {
        try
        {
            using var file = new IndexFileReader(path, IndexFile.HeadOfVectors);

            return Read(file, model, chatModel);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static KnownVectors? Read(IndexFileReader file, string model, string chatModel)
    {
        if (file.Text() != model) return null;

        var hasQuestions = file.Text() == chatModel && chatModel.Length > 0;
        if (file.Numbers<int>() is not [>= 0 and <= MostDimensions and var dimensions, >= 0 and var count, >= 0 and var passages]) throw new InvalidDataException("The file has a number that cannot be.");

        var known = new KnownVectors(model, chatModel);
        for (var left = count; left > 0; left -= Block) Read(file, known, Math.Min(left, Block), dimensions);

        var asked = file.Numbers<TextHash>();
        if (asked.Length != passages) throw new InvalidDataException("The file has a length that cannot be.");

        var questions = asked.Select(_ => file.Texts()).ToList();
        file.CheckEnd(); // until here nothing of it was believed

        if (hasQuestions)
            foreach (var (passage, texts) in asked.Zip(questions)) known.Learn(passage, texts());

        known.HasChanged = false;

        return known;
    }

    private static void Write(IndexFileWriter file, KeyValuePair<TextHash, PackedVector>[] block, int dimensions)
    {
        var numbers = new sbyte[block.Length * dimensions];
        for (var i = 0; i < block.Length; i++) block[i].Value.Numbers.CopyTo(numbers, i * dimensions);

        file.Numbers<TextHash>(Array.ConvertAll(block, entry => entry.Key));
        file.Numbers<float>(Array.ConvertAll(block, entry => entry.Value.Scale));
        file.Numbers<sbyte>(numbers);
    }

    private static void Read(IndexFileReader file, KnownVectors known, int count, int dimensions)
    {
        var (texts, scales, numbers) = (file.Numbers<TextHash>(), file.Numbers<float>(), file.Numbers<sbyte>());
        if (texts.Length != count || scales.Length != count || numbers.Length != count * dimensions) throw new InvalidDataException("The file has a length that cannot be.");

        for (var i = 0; i < count; i++) known.Learn(texts[i], new PackedVector(numbers[(i * dimensions)..((i + 1) * dimensions)], scales[i]));
    }
}
