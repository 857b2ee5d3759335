using System.Text.Json;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Index;

/// <summary>
/// Keeps a generation in a file, so that a start need not read all policies again. The file holds what the policies say and nothing else.
/// It is of use to the very build of the program that wrote it: another may cut passages or words differently.
/// </summary>
internal static class SavedGeneration
{
    /// <summary>Writes beside <paramref name="path"/> and renames, so that no reader meets half a file.</summary>
    /// <param name="fingerprint">Tells these inputs from all others.</param>
    /// <exception cref="IOException">The disk is full, or the folder is not there.</exception>
    /// <exception cref="UnauthorizedAccessException">The program may not write there.</exception>
    public static void Write(string path, string fingerprint, Generation generation)
    {
        var unfinished = path + ".new";
        File.Delete(unfinished); // what a crash left may have the rights of another time
        using (var file = new IndexFileWriter(unfinished, IndexFile.Head))
        {
            file.Text(fingerprint);
            file.Text(JsonSerializer.Serialize(generation.Policies));
            file.Text(JsonSerializer.Serialize(generation.Findings));
            file.Text(JsonSerializer.Serialize(generation.Abbreviations.All));
            file.Texts(generation.Vocabulary.Stems);
            file.Texts(generation.Vocabulary.Plain);
            file.Numbers(generation.Vocabulary.StemOf);
            Write(file, generation.Forward.Words);
            file.Numbers<int>(generation.Forward.HeadingLengths);
            Write(file, generation.Forward.QuestionEnds);
            Write(file, generation.Forward.SentenceEnds);
            Write(file, generation.Wholes.Passages);
            file.Numbers<byte>(generation.Wholes.Occurrences);
            file.Numbers<int>(generation.Wholes.Lengths);
            file.Numbers<int>(generation.Wholes.Letters);
            file.Numbers(generation.Passages.PolicyOf);
            file.Numbers<int>(generation.Passages.Starts);
            file.Numbers<byte>(generation.Passages.Bytes);
            file.End();
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <param name="fingerprint">As given when it was written.</param>
    /// <param name="thesaurus">Not kept in the file, though what it was read from belongs to the fingerprint.</param>
    /// <returns><see langword="null"/> when there is no file, or it is of other inputs, of another build, cut off, damaged or foreign.</returns>
    public static Generation? TryOpen(string path, string fingerprint, Thesaurus thesaurus)
    {
        try
        {
            using var file = new IndexFileReader(path, IndexFile.Head);

            return file.Text() == fingerprint ? Read(file, thesaurus) : null;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static Generation? Read(IndexFileReader file, Thesaurus thesaurus)
    {
        var (policies, findings, abbreviations, stems, plain) = (file.Text(), file.Text(), file.Text(), file.Texts(), file.Texts());
        var stemOf = file.Numbers<int>();
        var forward = new ForwardIndex { Words = ReadLists(file), HeadingLengths = file.Numbers<int>(), QuestionEnds = ReadLists(file), SentenceEnds = ReadLists(file) };
        var (passages, occurrences, lengths, letters) = (ReadLists(file), file.Numbers<byte>(), file.Numbers<int>(), file.Numbers<int>());
        var (policyOf, starts, bytes) = (file.Numbers<int>(), file.Numbers<int>(), file.Numbers<byte>());
        file.CheckEnd(); // until here nothing of it was believed

        var known = JsonSerializer.Deserialize<List<Policy>>(policies)!;

        return new Generation
        {
            Policies = known,
            Passages = new PassageTable(known, policyOf, starts, bytes),
            Findings = JsonSerializer.Deserialize<List<Finding>>(findings)!,
            Forward = forward,
            Wholes = new InvertedIndex { Vocabulary = new Vocabulary(plain(), stemOf, stems()), Passages = passages, Occurrences = occurrences, Lengths = lengths, Letters = letters },
            Thesaurus = thesaurus,
            Abbreviations = new Abbreviations(JsonSerializer.Deserialize<List<Abbreviation>>(abbreviations)!),
        };
    }

    private static void Write(IndexFileWriter file, Lists lists)
    {
        file.Numbers<int>(lists.Starts);
        file.Numbers<int>(lists.Items);
    }

    private static Lists ReadLists(IndexFileReader file) => new(file.Numbers<int>(), file.Numbers<int>());
}
