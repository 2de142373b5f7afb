using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Tests.Letters;
using UglyToad.PdfPig;

namespace Puyang.Proposals.Office.Tests.Forms;

/// <summary>The forms on paper: with their samples, with next to nothing, and the lists with forty rows; printed together.</summary>
public sealed class FormPrintTests
{
    private const int Rows = 40;

    [Fact]
    public void Every_sample_is_one_A4_page_and_a_long_list_carries_its_heading_over()
    {
        Dictionary<string, byte[]> forms = TableForms.All.ToDictionary(form => form.Id, form => TableForms.Render(form));
        foreach (Form form in TableForms.All)
        {
            forms.Add(form.Id + "-bare", TableForms.Render(form, TableForms.Bare[form.Id]));
        }

        SummaryTable table = (SummaryTable)SummaryTable.SummaryForm.Sample;
        forms.Add("long-table", TableForms.Render(SummaryTable.SummaryForm, table with { Rows = [.. Many(table.Rows)] }));
        CommitmentRegister register = (CommitmentRegister)CommitmentRegister.CommitmentForm.Sample;
        forms.Add("long-register", TableForms.Render(CommitmentRegister.CommitmentForm, register with { Rows = [.. Many(register.Rows)] }));

        IReadOnlyDictionary<string, byte[]> printed = LibreOffice.Print(forms);
        foreach ((string id, byte[] pdf) in printed.Where(form => !form.Key.StartsWith("long", StringComparison.Ordinal)))
        {
            using PdfDocument document = PdfDocument.Open(pdf);
            Assert.True(document.NumberOfPages == 1, $"{id} takes {document.NumberOfPages} pages.");
            Assert.Equal((595, 842), Sides(document));
        }

        CarriesOver(printed["long-table"], "满意度");
        CarriesOver(printed["long-register"], "二次答复");
    }

    private static IEnumerable<T> Many<T>(IReadOnlyList<T> rows) => Enumerable.Range(0, Rows).Select(i => rows[i % rows.Count]);

    // The last page may hold the totals alone.
    private static void CarriesOver(byte[] pdf, string heading)
    {
        using PdfDocument document = PdfDocument.Open(pdf);
        Assert.True(document.NumberOfPages > 2);
        Assert.All(document.GetPages().Take(document.NumberOfPages - 1), page => Assert.Contains(heading, page.Text));
    }

    private static (int Short, int Long) Sides(PdfDocument document)
    {
        int[] sides = [(int)Math.Round(document.GetPage(1).Width), (int)Math.Round(document.GetPage(1).Height)];
        return (sides.Min(), sides.Max());
    }
}
