//! A canvas that is crisp, follows its box, and knows the style sheet's colours.

use gloo_events::EventListener;
use plotters_canvas::CanvasBackend;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{Clamped, JsCast};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData, ResizeObserver};

/// A canvas on the page.
#[derive(Debug)]
pub struct Canvas {
    element: HtmlCanvasElement,
    /// How the tokens that were asked for look. Asking the browser makes it work out the style of the page anew.
    colours: RefCell<Vec<(&'static str, Colour)>>,
}

/// Red, green, blue.
type Colour = (u8, u8, u8);

/// What redraws a canvas, until it is dropped.
#[derive(Debug)]
pub struct Watch {
    observer: Option<ResizeObserver>,
    _redraw: Closure<dyn FnMut()>,
    _listeners: Vec<EventListener>,
    theme: Option<web_sys::MutationObserver>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
        if let Some(theme) = &self.theme {
            theme.disconnect();
        }
    }
}

/// The pixels of a canvas.
#[derive(Debug)]
pub struct Pixels {
    context: CanvasRenderingContext2d,
    width: u32,
}

impl Pixels {
    /// Shows whole lines of a picture from one on: red, green, blue and opacity of each pixel, line by line. The browser
    /// copies them once.
    pub fn show(&self, lines: &[u8], top: u32) {
        let image = ImageData::new_with_u8_clamped_array(Clamped(lines), self.width);
        // Refused only where these are no whole lines; then those before stay.
        let _ = image.and_then(|image| self.context.put_image_data(&image, 0.0, f64::from(top)));
    }
}

impl Canvas {
    /// The canvas that a node is.
    pub fn open(node: impl JsCast) -> Option<Self> {
        Some(Self { element: node.dyn_into().ok()?, colours: RefCell::default() })
    }

    /// A canvas that is on no page, of a size in pixels.
    pub fn off_page(width: u32, height: u32) -> Option<Self> {
        let element: HtmlCanvasElement = super::document()?.create_element("canvas").ok()?.dyn_into().ok()?;
        element.set_width(width);
        element.set_height(height);
        Some(Self { element, colours: RefCell::default() })
    }

    /// Saves what is drawn as a PNG file.
    pub fn save_png(&self, name: &str) {
        if let Some(address) = self.address() {
            super::share::save(name, &address);
        }
    }

    /// An address that holds what is drawn as a PNG file.
    pub fn address(&self) -> Option<String> {
        self.element.to_data_url().ok()
    }

    /// Draws what another canvas shows, pixel by pixel from a point on.
    pub fn draw(&self, other: &Self, left: f64, top: f64) {
        if let Some(context) = self.context() {
            let _ = context.draw_image_with_html_canvas_element(&other.element, left, top);
        }
    }

    /// The canvas's box.
    pub fn room(&self) -> super::Room {
        super::Room::of(&self.element)
    }

    /// Gives the canvas as many pixels as its box has on this screen, all of them empty. Returns the width of the box in
    /// CSS pixels, and device pixels per CSS pixel.
    pub fn fit(&self) -> (f64, f64) {
        let (width, height, ratio) = self.extent();
        let (across, down) = ((width * ratio).round() as u32, (height * ratio).round() as u32);
        if (self.element.width(), self.element.height()) != (across, down) {
            self.element.set_width(across);
            self.element.set_height(down);
        } else if let Some(context) = self.context() {
            context.clear_rect(0.0, 0.0, across.into(), down.into());
        }
        (width, ratio)
    }

    fn context(&self) -> Option<CanvasRenderingContext2d> {
        self.element.get_context("2d").ok()??.dyn_into().ok()
    }

    /// Width and height of its box in CSS pixels, and device pixels per CSS pixel.
    pub fn extent(&self) -> (f64, f64, f64) {
        let ratio = super::window().map_or(1.0, |window| window.device_pixel_ratio()).clamp(1.0, 4.0);
        (f64::from(self.element.client_width()), f64::from(self.element.client_height()), ratio)
    }

    /// How far its upper left corner is from that of an element, to the right and down, in CSS pixels.
    pub fn from_corner_of(&self, element: &super::Element) -> [f64; 2] {
        let (here, there) = (self.element.get_bounding_client_rect(), element.corner());
        [here.left() - there[0], here.top() - there[1]]
    }

    /// Gives it so many pixels, all of them opaque, to be written as they are. Nothing where the browser refuses.
    pub fn pixels(&self, width: u32, height: u32) -> Option<Pixels> {
        self.element.set_width(width);
        self.element.set_height(height);
        let options = js_sys::Object::new();
        js_sys::Reflect::set(&options, &"alpha".into(), &false.into()).ok()?;
        let context = self.element.get_context_with_context_options("2d", &options).ok()??;
        Some(Pixels { context: context.dyn_into().ok()?, width })
    }

    /// plotters' way to draw here, where the browser grants a context.
    pub fn backend(&self) -> Option<CanvasBackend> {
        CanvasBackend::with_canvas_object(self.element.clone())
    }

    /// How a token of the style sheet looks now. System colours come out right, too.
    pub fn colour(&self, token: &'static str) -> Colour {
        let known = self.colours.borrow().iter().find(|(known, _)| *known == token).map(|(_, colour)| *colour);
        known.unwrap_or_else(|| {
            let colour = self.asked_colour(token);
            self.colours.borrow_mut().push((token, colour));
            colour
        })
    }

    fn asked_colour(&self, token: &str) -> Colour {
        let read = || {
            let style = self.element.style();
            style.set_property("color", &format!("var({token})")).ok()?;
            super::window()?.get_computed_style(&self.element).ok()??.get_property_value("color").ok()
        };
        let value = read().unwrap_or_default();
        let mut parts = value.split(|letter: char| !letter.is_ascii_digit()).filter_map(|part| part.parse().ok());
        let mut part = || parts.next().unwrap_or(0);
        (part(), part(), part())
    }

    /// Draws now and again whenever the box, the pixel ratio, the theme or the typeface changes.
    pub fn watch(self: Rc<Self>, typeface: &str, draw: impl Fn() + 'static) -> Option<Watch> {
        let canvas = self.clone();
        let draw = Rc::new(move || {
            canvas.colours.borrow_mut().clear();
            draw();
        });
        let again = draw.clone();
        let redraw = Closure::<dyn FnMut()>::new(move || again());
        let callback = redraw.as_ref().unchecked_ref();
        // The observer calls at once, and before the page is next painted: nothing is ever seen empty.
        let observer = ResizeObserver::new(callback).ok();
        if let Some(observer) = &observer {
            observer.observe(&self.element);
        }
        let window = super::window()?;
        let mut listeners = Vec::new();
        for query in ["(prefers-color-scheme: dark)", "(forced-colors: active)", "print"] {
            if let Ok(Some(media)) = window.match_media(query) {
                let draw = draw.clone();
                listeners.push(EventListener::new(&media, "change", move |_| draw()));
            }
        }
        let resized = draw.clone();
        listeners.push(EventListener::new(&window, "resize", move |_| resized()));
        let fonts = super::document()?.fonts();
        // Ask for both weights by name: a canvas does not make the browser load a typeface by itself.
        for weight in ["400", "700"] {
            let _ = fonts.load(&format!("{weight} 16px \"{typeface}\""));
        }
        listeners.push(EventListener::new(&fonts, "loadingdone", move |_| draw()));
        let theme = web_sys::MutationObserver::new(callback).ok();
        if let (Some(theme), Some(root)) = (&theme, super::root()) {
            let options = web_sys::MutationObserverInit::new();
            options.set_attributes(true);
            options.set_attribute_filter(&js_sys::Array::of1(&"data-theme".into()));
            let _ = theme.observe_with_options(&root, &options);
        }
        Some(Watch { observer, _redraw: redraw, _listeners: listeners, theme })
    }
}
