
(() => {
  'use strict';
  const drawn = [];
  const series = ['--first', '--second', '--third', '--fourth', '--fifth', '--sixth'];
  const data = JSON.parse(document.getElementById('charts').textContent);
  const language = document.documentElement.lang;
  const written = new Intl.NumberFormat(language, { maximumSignificantDigits: 4 });
  const narrow = window.matchMedia('(max-width: 40rem)').matches;
  // a long name on several lines
  const lines = (text, most) => text.split(' ').reduce((all, word) => {
    const last = all[all.length - 1];
    if (last !== undefined && (last + ' ' + word).length <= most) { all[all.length - 1] = last + ' ' + word; } else { all.push(word); }
    return all;
  }, []);

  // lines are told apart by the shapes of their points, too; the last one is what the others sum to
  const shapes = ['circle', 'rect', 'triangle', 'rectRot', 'star'];

  function lined(chart, canvas, colour) {
    canvas.parentNode.style.height = '24rem';
    // numbers stand where they are, anything else one after another
    const points = chart.labels.map((label, n) => n);
    if (chart.at !== undefined) { points.sort((a, b) => chart.at[a] - chart.at[b]); }
    const place = n => chart.at === undefined ? chart.labels[n] : chart.at[n];
    const number = v => chart.before + (chart.signed && v > 0 ? '+' : '') + written.format(v) + chart.after;
    drawn.push(new Chart(canvas, {
      type: 'line',
      data: {
        labels: points.map(n => chart.labels[n]),
        datasets: chart.series.map((one, n) => {
          const sum = n === chart.series.length - 1;
          const own = colour(sum ? '--ink' : series[n % series.length]);
          return {
            label: one.label, data: points.map(p => ({ x: place(p), y: one.data[p] })), borderColor: own, backgroundColor: own,
            borderDash: sum ? [6, 4] : [], pointStyle: shapes[n % shapes.length], pointRadius: 4
          };
        })
      },
      options: {
        scales: {
          x: chart.at === undefined
            ? { title: { display: true, text: chart.along } }
            : { type: 'linear', bounds: 'data', title: { display: true, text: chart.along }, ticks: { callback: number } },
          y: { title: { display: true, text: chart.axis }, ticks: { maxTicksLimit: 9 } }
        },
        plugins: {
          legend: { position: 'top', align: 'start', labels: { usePointStyle: true } },
          tooltip: {
            callbacks: {
              title: items => chart.labels[points[items[0].dataIndex]],
              label: c => c.dataset.label + ': ' + written.format(c.parsed.y)
            }
          }
        }
      }
    }));
  }

  function ranged(chart, canvas, colour) {
    canvas.parentNode.style.height = 110 + 44 * chart.labels.length + 'px';
    const marks = [{ colour: '--down', shape: 'rectRot', radius: 7 }, { colour: '--ink', shape: 'circle', radius: 5 }];
    const shown = value => written.format(value) + '\u00a0%';
    drawn.push(new Chart(canvas, {
      data: {
        labels: chart.labels,
        datasets: chart.series.map((one, n) => ({
          type: 'scatter', label: one.label, data: one.data.map((x, row) => ({ x, y: chart.labels[row] })),
          backgroundColor: colour(marks[n].colour), pointStyle: marks[n].shape, radius: marks[n].radius
        })).concat([{
          type: 'bar', label: chart.range, data: chart.low.map((low, row) => [low, chart.high[row]]),
          backgroundColor: colour('--fifth'), borderSkipped: false, barPercentage: 0.5
        }])
      },
      options: {
        indexAxis: 'y',
        scales: {
          x: { title: { display: true, text: chart.axis }, ticks: { maxTicksLimit: narrow ? 5 : 11 } },
          y: { type: 'category', labels: chart.labels, offset: true }
        },
        plugins: {
          legend: { position: 'top', align: 'start', labels: { usePointStyle: true } },
          tooltip: { callbacks: { label: c => c.dataset.label + ': ' + (Array.isArray(c.raw) ? c.raw.map(shown).join(' – ') : shown(c.parsed.x)) } }
        }
      }
    }));
  }

  function draw() {
    while (drawn.length > 0) { drawn.pop().destroy(); }
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(name).trim();
    Chart.defaults.color = colour('--ink');
    Chart.defaults.borderColor = colour('--line');
    Chart.defaults.animation = false;
    Chart.defaults.maintainAspectRatio = false;
    Chart.defaults.locale = language;
    Chart.defaults.font.family = 'system-ui, sans-serif';
    for (const chart of data.charts) {
      const canvas = document.getElementById(chart.id);
      canvas.parentNode.classList.add('drawn');
      if (chart.type !== 'bar') {
        (chart.type === 'line' ? lined : ranged)(chart, canvas, colour);
        continue;
      }
      const labels = chart.labels.map(label => lines(label, narrow ? 18 : 44));
      // the label with the most lines has them, every bar its place
      const height = 100 + labels.length * (10 + Math.max(14 * chart.series.length, ...labels.map(label => 15 * label.length)));
      canvas.parentNode.style.height = height + 'px';
      drawn.push(new Chart(canvas, {
        type: 'bar',
        data: {
          labels,
          datasets: chart.series.map((one, n) => ({
            label: one.label, data: one.data, backgroundColor: colour(series[n % series.length]), categoryPercentage: 0.75, barPercentage: 0.9
          }))
        },
        options: {
          indexAxis: 'y',
          scales: {
            x: { title: { display: true, text: chart.axis }, ticks: { maxTicksLimit: narrow ? 5 : 11 } },
            y: { ticks: { autoSkip: false } }
          },
          plugins: {
            legend: { position: 'top', align: 'start', display: chart.series.length > 1 },
            tooltip: { callbacks: { label: c => c.dataset.label + ': ' + written.format(c.parsed.x) } }
          }
        }
      }));
    }
  }

  function value(row, column) {
    const cell = row.cells[column];
    return cell.dataset.order === undefined ? cell.textContent.trim() : Number(cell.dataset.order);
  }

  function sort(table, column) {
    const heads = table.tHead.rows[0].cells;
    const body = table.tBodies[0];
    const down = heads[column].classList.contains('number')
      ? heads[column].getAttribute('aria-sort') !== 'descending'
      : heads[column].getAttribute('aria-sort') === 'ascending';
    const rows = Array.from(body.rows);
    const order = (a, b) => {
      const x = value(a, column);
      const y = value(b, column);
      if (typeof x === 'number' && typeof y === 'number') { return down ? y - x : x - y; }
      // what is not known comes last
      if (typeof x !== typeof y) { return typeof x === 'number' ? -1 : 1; }
      return down ? y.localeCompare(x, language) : x.localeCompare(y, language);
    };
    rows.sort(order).forEach(row => body.appendChild(row));
    for (const head of heads) { head.removeAttribute('aria-sort'); }
    heads[column].setAttribute('aria-sort', down ? 'descending' : 'ascending');
  }

  for (const table of document.querySelectorAll('table.sortable')) {
    Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
      const button = head.querySelector('button');
      if (button !== null) { button.addEventListener('click', () => sort(table, column)); }
    });
  }
  draw();
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  window.addEventListener('beforeprint', () => {
    document.querySelectorAll('details').forEach(part => { part.open = true; });
  });
  // colours and widths of paper, then those of the screen again
  window.matchMedia('print').addEventListener('change', draw);
})();
