namespace Puyang.Proposals.Office.Intake.Doc;

/// <summary>Finds the properties that hold at a place of the text: of runs (CHPX) or of paragraphs (PAPX).</summary>
internal sealed class FormattedRuns
{
    private const int Page = 512;

    // A paragraph's properties are named with the place and height of its lines.
    private const int OfParagraph = 13;

    private readonly DocBytes word;
    private readonly bool isOfParagraphs;
    private readonly List<(int From, int End, int Page, int At)> runs = [];

    internal FormattedRuns(DocBytes word, DocBytes table, bool isOfParagraphs)
    {
        (this.word, this.isOfParagraphs) = (word, isOfParagraphs);
        int count = Math.Max((table.Length - 4) / 8, 0);
        HashSet<int> seen = [];
        for (int i = 0; i < count; i++)
        {
            int page = table.Int32((4 * (count + 1)) + (4 * i)) & 0x3F_FFFF;
            if (seen.Add(page))
            {
                Add(page);
            }
        }

        runs.Sort((one, other) => one.From.CompareTo(other.From));
    }

    /// <summary>What is set at a place in the stream, and where that ends.</summary>
    /// <param name="Style">The paragraph's style; 0 for a run.</param>
    internal (int End, int Style, IEnumerable<Sprm> Set) At(int place)
    {
        int low = 0, high = runs.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = runs[middle].From <= place ? (middle + 1, high) : (low, middle);
        }

        if (low == 0 || runs[low - 1].End <= place)
        {
            return (low < runs.Count ? runs[low].From : int.MaxValue, 0, []);
        }

        (_, int end, int page, int at) = runs[low - 1];
        if (at == 0)
        {
            return (end, 0, []);
        }

        DocBytes whole = word.Part(page * Page, Page);
        return isOfParagraphs ? Paragraph(whole, at, end) : (end, 0, Sprm.Read(whole.Part(at + 1, whole.Byte(at))));
    }

    private static (int End, int Style, IEnumerable<Sprm> Set) Paragraph(DocBytes page, int at, int end)
    {
        (int from, int length) = page.Byte(at) is > 0 and var half ? (at + 1, (2 * half) - 1) : (at + 2, 2 * page.Byte(at + 1));
        DocBytes all = page.Part(from, Math.Min(length, Page - from));
        return all.Length < 2 ? (end, 0, []) : (end, all.UInt16(0), Sprm.Read(all.Part(2, all.Length - 2)));
    }

    private void Add(int number)
    {
        DocBytes page = word.Part(checked(number * Page), Page);
        int count = page.Byte(Page - 1);
        int width = isOfParagraphs ? OfParagraph : 1;
        for (int i = 0; i < count; i++)
        {
            (int from, int end) = (page.Int32(4 * i), page.Int32(4 * (i + 1)));
            if (from < end)
            {
                runs.Add((from, end, number, 2 * page.Byte((4 * (count + 1)) + (width * i))));
            }
        }
    }
}
