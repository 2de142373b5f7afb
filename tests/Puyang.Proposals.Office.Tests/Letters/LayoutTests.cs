using Xunit.Abstractions;

namespace Puyang.Proposals.Office.Tests.Letters;

/// <summary>GB/T 9704-2012, 10.1 信函格式, measured with a ruler on the printed page. All figures in mm unless named otherwise.</summary>
public sealed class LayoutTests : IClassFixture<PrintedLetters>
{
    private const double LinePitch = 28.95 * 25.4 / 72;

    private readonly PrintedLetters _printed;
    private readonly ITestOutputHelper _output;

    public LayoutTests(PrintedLetters printed, ITestOutputHelper output)
    {
        _printed = printed;
        _output = output;
        _output.WriteLine(GridShim.Note);
    }

    public static TheoryData<string> Letters => ["185", "short"];

    [Theory]
    [MemberData(nameof(Letters))]
    public void The_page_is_A4(string name) => Assert.All(_printed[name], page =>
    {
        Near(210, page.Width, 0.2);
        Near(297, page.Height, 0.2);
    });

    [Theory]
    [MemberData(nameof(Letters))]
    public void The_body_stays_within_28_and_184(string name)
    {
        PrintedLine[] lines = [.. _printed[name].SelectMany(page => page.TextArea)];
        Near(28.0, lines.Min(line => line.Left), 0.3);
        Assert.All(lines, line =>
            Assert.True(line.Glyphs.Where(glyph => !glyph.MayHang).Max(glyph => glyph.Right) <= 184.1, line.Text));
        Assert.All(lines.Where(line => line.Glyphs[^1].MayHang), line => Assert.True(line.Glyphs[^2].Right <= 184.1, line.Text));
    }

    [Fact]
    public void A_line_of_hanzi_holds_28_characters() =>
        Assert.All(_printed["probe"][1].TextArea, line => Assert.Equal(28, line.Glyphs.Count));

    [Fact]
    public void A_full_page_has_22_lines_10_21_apart()
    {
        IReadOnlyList<PrintedPage> pages = _printed["185"];
        Assert.All(pages.Skip(1).SkipLast(1), page => Assert.Equal(22, page.TextArea.Count));
        Assert.All(pages, page =>
        {
            PrintedLine[] lines = [.. page.TextArea.Where(line => line.Glyphs[0].Points is > 15 and < 17 && !InTheHead(line))];
            Assert.All(lines.Zip(lines.Skip(1)), pair =>
            {
                double pitches = (pair.Second.Baseline - pair.First.Baseline) / LinePitch;
                Near(Math.Round(pitches), pitches, 0.03);
            });
        });
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void The_letterhead_stands_30_below_the_paper_s_edge_and_a_double_line_4_below_it(string name)
    {
        PrintedPage first = _printed[name][0];
        PrintedLine mark = first.Line("濮阳市民政局");
        Near(30, mark.Top, 1);
        Near(105, mark.Centre, 1.1);
        Near(4, first.RedStrokes[0].Top - mark.Bottom, 0.6);
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void The_red_double_lines_are_170_long_thick_outside_and_only_on_the_first_page(string name)
    {
        PrintedPage first = _printed[name][0];
        double[] thickness = [.. first.RedStrokes.Select(stroke => stroke.Bottom - stroke.Top)];
        Assert.True(first.RedStrokes.Count == 4, string.Join('\n', first.RedStrokes));
        Assert.All(first.RedStrokes, stroke =>
        {
            Near(170, stroke.Length, 1);
            Near(105, (stroke.Left + stroke.Right) / 2, 0.5);
        });
        Assert.True(thickness[0] > thickness[1] * 1.5 && thickness[3] > thickness[2] * 1.5, string.Join(' ', thickness));
        Near(277, first.RedStrokes[2].Top, 1);
        Near(277, first.RedStrokes[3].Bottom, 1);
        Assert.All(_printed[name].Skip(1), page => Assert.Empty(page.RedStrokes));
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void The_number_is_flush_right_five_below_the_line_and_the_class_mark_below_it(string name)
    {
        PrintedPage first = _printed[name][0];
        PrintedLine number = first.Line("濮民提〔2022〕1号");
        Near(184, number.Right, 1);
        Near(4.9, number.Top - first.RedStrokes[1].Bottom, 0.6);
        Near(184, first.Line("A").Right, 1);
        Assert.True(first.Line("A").Baseline > number.Baseline);
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void The_title_is_22_points_centred_and_broken_where_its_meaning_is(string name)
    {
        PrintedPage first = _printed[name][0];
        PrintedLine[] title = [first.Line("关于对市政协八届六次会议"), first.Line("第185号提案的答复")];
        Assert.All(title.SelectMany(line => line.Glyphs), glyph => Near(22, glyph.Points, 0.5));
        Assert.All(title, line => Near(106, line.Centre, 0.5));
        Assert.Equal("关于对市政协八届六次会议", title[0].Text);
        Near(2 * LinePitch, title[0].Top - first.Line("A").Baseline, 8);
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void The_date_ends_four_characters_from_the_right_and_the_signature_is_centred_over_it(string name)
    {
        PrintedPage last = _printed[name][^1];
        PrintedLine date = last.Line("2022年6月30日");
        PrintedLine signature = last.Lines.Last(line => line.Text == "濮阳市民政局");
        PrintedLine note = last.Line("（联系人");
        Near(161.7, date.Right, 1);
        Near(date.Centre, signature.Centre, 1);
        Near(LinePitch, date.Baseline - signature.Baseline, 0.1);
        Near(39.1, note.Left, 0.5);
        Near(LinePitch, note.Baseline - date.Baseline, 0.1);
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void Copies_stand_at_the_very_bottom_of_the_last_page_in_14_points(string name)
    {
        PrintedLine copies = _printed[name][^1].Line("抄送：");
        Assert.All(copies.Glyphs, glyph => Near(14, glyph.Points, 0.5));
        Near(32.9, copies.Left, 1);
        Near(262, copies.Bottom, 3);
        Assert.Equal(copies.Baseline, _printed[name][^1].TextArea[^1].Baseline);
    }

    [Fact]
    public void The_first_page_has_no_number_and_later_ones_have_theirs_on_the_outer_side()
    {
        IReadOnlyList<PrintedPage> pages = _printed["185"];
        Assert.DoesNotContain(pages[0].Lines, line => line.Text.StartsWith('—'));
        Assert.All(pages.Skip(1), page =>
        {
            PrintedLine number = page.Lines[^1];
            Assert.Equal($"—{page.Number}—", number.Text);
            Near(269, number.Glyphs[1].Top, 1.5);
            Assert.All(number.Glyphs, glyph => Near(14, glyph.Points, 0.5));
            Near(page.Number % 2 == 0 ? 32.9 : 179.1, page.Number % 2 == 0 ? number.Left : number.Right, 1);
        });
    }

    [Fact]
    public void Only_the_heading_s_own_words_are_in_its_font()
    {
        PrintedPage page = _printed["short"][0];
        Assert.All(page.Line("一、关于经费。").Glyphs.Take(7), glyph => Assert.Contains("ZenHei", glyph.Font));
        Assert.All(page.Line("一、关于经费。").Glyphs.Skip(7), glyph => Assert.Contains("UMing", glyph.Font));
        Assert.All(page.Line("（一）社区。").Glyphs.Take(6), glyph => Assert.Contains("UKai", glyph.Font));
        Assert.All(page.Line("（1）第一点。").Glyphs, glyph => Assert.Contains("UMing", glyph.Font));
        Assert.All(page.Line("一、关于经费。").Glyphs, glyph => Near(16, glyph.Points, 0.5));
    }

    [Fact]
    public void Whatever_the_length_no_page_holds_the_date_or_the_copies_without_body_text() =>
        Assert.All(_printed.EveryLength, pages =>
        {
            Assert.Contains(pages[^1].TextArea, line => line.Text.Contains("意见和建议", StringComparison.Ordinal));
            PrintedLine note = pages[^1].Line("（联系人");
            PrintedLine copies = pages[^1].Line("抄送：");
            Assert.Equal(pages[^1].Line("2022年6月30日").Baseline + LinePitch, note.Baseline, 0.1);
            Assert.True(copies.Top > note.Bottom + 1, "The copies touch the line above.");
            Near(262, pages[^1].TextArea[^1].Bottom, 3);
        });

    // The number and the class mark stand in the header, off the grid.
    private static bool InTheHead(PrintedLine line) => line.Text is "A" or "濮民提〔2022〕1号";

    private static void Near(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance, $"Expected {expected:0.00} ± {tolerance}, measured {actual:0.00}.");
}
