const style = getComputedStyle(document.documentElement);
Chart.defaults.color = style.getPropertyValue('--ink').trim();
Chart.defaults.borderColor = style.getPropertyValue('--line').trim();
Chart.defaults.animation = false;
Chart.defaults.maintainAspectRatio = false;
Chart.defaults.locale = document.documentElement.lang;
