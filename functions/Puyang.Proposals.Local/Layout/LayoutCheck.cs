namespace Puyang.Proposals.Local.Layout;

/// <summary>
/// Holds a rendered letter to GB/T 9704-2012 with a ruler: LibreOffice prints it, every figure is measured on the page.
/// </summary>
public static class LayoutCheck
{
    /// <summary>Looks at one letter.</summary>
    /// <exception cref="StartException">LibreOffice is missing or could not print it.</exception>
    public static LayoutReport Run(byte[] docx, LayoutExpectation expectation) => Run([new LayoutSample("", docx, expectation)])[0];

    /// <summary>Looks at several letters; faster than one after the other.</summary>
    /// <returns>A report on each, in their order.</returns>
    /// <exception cref="StartException">LibreOffice is missing or could not print them.</exception>
    public static IReadOnlyList<LayoutReport> Run(IReadOnlyList<LayoutSample> samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        IReadOnlyList<byte[]> pdfs = LibreOffice.Print([.. samples.Select(sample => GridShim.Apply(sample.Docx))]);
        return [.. samples.Zip(pdfs, Judge)];
    }

    private static LayoutReport Judge(LayoutSample sample, byte[] pdf)
    {
        Ruler ruler = new();
        PrintedLetter letter = new(PdfPages.Read(pdf), sample.Expectation);
        FileChecks.Run(ruler, sample.Docx);
        PaperChecks.Run(ruler, letter);
        HeadChecks.Run(ruler, letter);
        RedLineChecks.Run(ruler, letter);
        TitleChecks.Run(ruler, letter);
        BodyChecks.Run(ruler, letter);
        AttachmentChecks.Run(ruler, letter);
        EndChecks.Run(ruler, letter);
        ImprintChecks.Run(ruler, letter);
        PageNumberChecks.Run(ruler, letter);
        return new LayoutReport(sample.Name, letter.Pages.Count, ruler.Measurements, ruler.Findings);
    }
}
